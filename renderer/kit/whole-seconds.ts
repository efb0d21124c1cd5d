type Stretch = { readonly length: number; readonly counted: boolean };

/**
 * Lengths of a ledger in whole seconds, so that the rows of each sum add up to it: what one row loses
 * by rounding the next one gets. One rule for everybody who shows a ledger.
 * @param entries lengths in milliseconds
 */
export const wholeSeconds = (entries: readonly Stretch[]): readonly number[] => {
  const sums = { counted: 0, free: 0 };
  return entries.map(({ length, counted }) => {
    const sum = counted ? 'counted' : 'free';
    const before = sums[sum];
    sums[sum] += length;
    return Math.round(sums[sum] / 1_000) - Math.round(before / 1_000);
  });
};

/** The sum in whole seconds of what counted, or of what did not. */
export const sumSeconds = (entries: readonly Stretch[], counted: boolean): number =>
  Math.round(
    entries
      .filter((entry) => entry.counted === counted)
      .reduce((total, { length }) => total + length, 0) / 1_000,
  );
