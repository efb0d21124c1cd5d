/** Waits so long, in milliseconds. */
export const pass = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

/** Waits until it is so; throws with what it waited for when it is not in time (milliseconds). */
export const until = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  within = 20_000,
): Promise<void> => {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pass(50);
  }
};
