/** Brightness of each pixel, 0 to 255 (ITU-R BT.601-7, 2.5.1), of RGBA as a canvas gives it. */
export const lumaOf = (rgba: Uint8ClampedArray): Float32Array => {
  const luma = new Float32Array(rgba.length / 4);
  for (let at = 0; at < luma.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgba[4 * at], rgba[4 * at + 1], rgba[4 * at + 2]];
    luma[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
  }
  return luma;
};

/** Mean and standard deviation of some numbers; both 0 where there are none. */
export const spread = (
  values: ArrayLike<number>,
): { readonly mean: number; readonly deviation: number } => {
  const { length } = values;
  if (length === 0) return { mean: 0, deviation: 0 };
  let sum = 0;
  for (let at = 0; at < length; at += 1) sum += values[at] ?? 0;
  const mean = sum / length;
  let squares = 0;
  for (let at = 0; at < length; at += 1) squares += ((values[at] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / length) };
};

/** The middle one of some numbers, of two middle ones their mean; 0 where there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
};

/**
 * How sharp a picture is: the variance of its Laplacian (Pech-Pacheco and others, "Diatom
 * autofocusing in brightfield microscopy", ICPR 2000). Its edge is left out; 0 for less than 3×3.
 */
export const sharpnessOf = (luma: Float32Array, width: number): number => {
  const height = Math.floor(luma.length / width);
  if (width < 3 || height < 3) return 0;
  const laplacian = new Float32Array((width - 2) * (height - 2));
  let next = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      const [left = 0, right = 0] = [luma[at - 1], luma[at + 1]];
      const [above = 0, below = 0] = [luma[at - width], luma[at + width]];
      laplacian[next] = left + right + above + below - 4 * (luma[at] ?? 0);
      next += 1;
    }
  }
  return spread(laplacian).deviation ** 2;
};

/** A short name for a picture: the same for the same bytes (FNV-1a, 32 bits). */
export const digestOf = (bytes: ArrayLike<number>): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at += 1) {
    hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  }
  return hash >>> 0;
};
