/**
 * Why the screen can't be seen. `not-whole`: a window or a page was chosen instead of the screen; `ended`:
 * the sharing was ended; `failed`: the browser does not play or encode it; `not-kept`: nor could what was
 * taken be kept.
 */
export type ScreenUnseen = 'refused' | 'not-whole' | 'ended' | 'failed' | 'not-kept';

/** Members of the specification that TypeScript does not know yet: https://w3c.github.io/mediacapture-screen-share/ */
type WholeScreen = DisplayMediaStreamOptions & {
  readonly monitorTypeSurfaces: 'include';
  readonly selfBrowserSurface: 'exclude';
  readonly surfaceSwitching: 'exclude';
};

/** Two pictures a second are enough for stills, and cost an old computer nothing. */
const wanted: WholeScreen = {
  video: { displaySurface: 'monitor', frameRate: { max: 2 } },
  audio: false,
  monitorTypeSurfaces: 'include',
  selfBrowserSurface: 'exclude',
  surfaceSwitching: 'exclude',
};

/** Longer than a slow machine needs to show the first picture, in ms. */
const playsWithin = 5_000;
/** How long a screen on which nothing moves is waited for, in ms. */
const frameWithin = 1_200;

/** Asks for the whole screen; has to be called from a click. */
export const askForScreen = async (): Promise<MediaStreamTrack | 'refused' | 'not-whole'> => {
  try {
    const stream = await navigator.mediaDevices.getDisplayMedia(wanted);
    const [track] = stream.getVideoTracks();
    if (track === undefined) return 'refused';
    const { displaySurface } = track.getSettings();
    // Not told where the shell gives the screen and nobody chooses.
    if (displaySurface === undefined || displaySurface === 'monitor') return track;
    track.stop();
    return 'not-whole';
  } catch {
    return 'refused';
  }
};

/** Plays what the screen shows, in no page; null where it does not begin to play. */
export const playScreen = async (track: MediaStreamTrack): Promise<HTMLVideoElement | null> => {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  let late: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<'late'>((resolve) => {
    late = setTimeout(resolve, playsWithin, 'late');
  });
  const began = await Promise.race([video.play().catch(() => 'late' as const), tooLate]);
  clearTimeout(late);
  return began === 'late' ? null : video;
};

/** Waits for the screen as it is from now on; a screen that stands still sends no new picture. */
export const nextFrame = (video: HTMLVideoElement): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, frameWithin);
    video.requestVideoFrameCallback(() => {
      clearTimeout(late);
      resolve();
    });
  });
