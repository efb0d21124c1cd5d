/** A finite number as digits × 10^exponent, by its shortest decimal form. */
const toDecimal = (value: number): { readonly digits: bigint; readonly exponent: number } => {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
};

/**
 * part / whole × scale, rounded once to `places` decimals, halves up. Worked out exactly with whole
 * numbers, so that 69.95 of 100 is 70.0 on every machine and never 69.9 by a double's error.
 * A part below 0 counts as 0 (points can be taken off, but not more than there were).
 * `whole` and `scale` are above 0.
 */
export const share = (part: number, whole: number, scale: number, places: number): number => {
  if (!(whole > 0) || !(scale > 0)) throw new Error(`no share of ${whole} on a scale of ${scale}`);
  if (part <= 0) return 0;
  const [p, w, s] = [toDecimal(part), toDecimal(whole), toDecimal(scale)];
  const exponent = p.exponent + s.exponent - w.exponent + places;
  const power = 10n ** BigInt(Math.abs(exponent));
  const above = p.digits * s.digits * (exponent > 0 ? power : 1n);
  const below = w.digits * (exponent < 0 ? power : 1n);
  return Number(`${(2n * above + below) / (2n * below)}e${-places}`);
};
