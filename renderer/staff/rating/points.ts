/** Points are given in these steps. */
export const pointStep = 0.5;

/**
 * Points as typed (full-width digits and a comma are fine), or null when they are not between 0 and
 * `max` in steps of `pointStep`.
 */
export const readPoints = (text: string, max: number): number | null => {
  const plain = text.normalize('NFKC').trim().replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(plain)) return null;
  const points = Number(plain);
  const fits = points <= max && Number.isInteger(points / pointStep);
  return fits ? points : null;
};
