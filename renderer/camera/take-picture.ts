/** Longer side of a picture in pixels: enough to read a document, small enough to send. */
const longestSide = 1600;
/** What the main process accepts of one picture, in bytes (preload/contract/upload.ts). */
export const largestPicture = 4_000_000;

/** Width and height with the longer side at most `longestSide`; never enlarged. */
export const fitted = (width: number, height: number) => {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

/**
 * What a video shows now as a JPEG, never mirrored. Null when it shows nothing yet.
 * Rejects when the browser can't encode it.
 */
export const takePicture = async (video: HTMLVideoElement): Promise<Blob | null> => {
  if (video.videoWidth === 0 || video.videoHeight === 0) return null;
  const { width, height } = fitted(video.videoWidth, video.videoHeight);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('no 2d context');
  context.drawImage(video, 0, 0, width, height);
  for (const quality of [0.92, 0.8, 0.6]) {
    const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (picture.size <= largestPicture) return picture;
  }
  throw new Error('the picture is too large');
};
