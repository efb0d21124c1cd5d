/** Milliseconds of this machine's monotonic clock, the same for all of its processes. */
export const monotonic = (): number => Number(process.hrtime.bigint()) / 1e6;

/** When something happened, as far as an onlooker can know: between two readings of `monotonic`. */
export type Span = { readonly from: number; readonly to: number };

export const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
