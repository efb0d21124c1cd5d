/** Draws what a video shows now into a small picture; gives its RGBA. Null while it shows nothing. */
type SmallPicture = (
  video: HTMLVideoElement,
) => { readonly width: number; readonly rgba: Uint8ClampedArray } | null;

/**
 * Small pictures of a width in pixels. `smooth` averages over what lies between, so that noise is not
 * taken for sharpness; without it single pixels of the camera stay, so that no change is lost.
 */
export const smallPictures = (width: number, smooth: boolean): SmallPicture => {
  const canvas = new OffscreenCanvas(width, width);
  // Read after each drawing: it must not lie in the memory of the graphics card.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2d context');
  return (video) => {
    if (video.videoWidth === 0 || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA)
      return null;
    const height = Math.max(1, Math.round((width * video.videoHeight) / video.videoWidth));
    if (canvas.height !== height) canvas.height = height;
    context.imageSmoothingEnabled = smooth;
    context.imageSmoothingQuality = 'medium';
    context.drawImage(video, 0, 0, width, height);
    return { width, rgba: context.getImageData(0, 0, width, height).data };
  };
};
