import { takePicture } from '../../camera/take-picture.ts';
import { askForScreen, nextFrame, playScreen, type ScreenUnseen } from './see-screen.ts';

export type ScreenPicturesOptions = {
  /** Keeps the whole screen as evidence of an incident, by the incident's number in the log. */
  readonly keep: (incident: number, picture: Blob) => void;
  /** The screen can't be seen, or no longer. */
  readonly unseen: (why: ScreenUnseen | 'ended') => void;
};

type Seen = { readonly track: MediaStreamTrack; readonly video: HTMLVideoElement };

/**
 * Pictures of the whole screen, as evidence of what the exam forbids (R-P1, R-L2). The screen is asked
 * for once; a picture is taken only when the main process wants one, and nothing else is recorded.
 */
export const createScreenPictures = ({ keep, unseen }: ScreenPicturesOptions) => {
  let seen: Seen | null = null;
  let asking: Promise<void> | null = null;
  let isOver = false;
  /** What was wanted before this window could look is over, and can't be seen any more. */
  let last: number | null | 'nothing-said' = 'nothing-said';

  const see = async (): Promise<void> => {
    const track = await askForScreen();
    if (typeof track === 'string') return unseen(track);
    // Given when the exam was over: it is given back unseen.
    if (isOver) return track.stop();
    // Stopping it by ourselves tells nothing: the event means that somebody else did.
    track.addEventListener('ended', () => {
      seen = null;
      unseen('ended');
    });
    try {
      const video = await playScreen(track);
      if (isOver) track.stop();
      else seen = { track, video };
    } catch {
      track.stop();
      unseen('refused');
    }
  };

  const take = async ({ video }: Seen, incident: number): Promise<void> => {
    try {
      await nextFrame(video);
      const picture = await takePicture(video);
      if (picture !== null && !isOver) keep(incident, picture);
    } catch {
      unseen('refused');
    }
  };

  return {
    /** Asks for the screen where it is not seen yet; called from a click. */
    begin: (): Promise<void> => {
      if (seen !== null) return Promise.resolve();
      asking ??= see().finally(() => {
        asking = null;
      });
      return asking;
    },

    /** The incident of which a picture is wanted now, as the main process says again and again. */
    want: (incident: number | null): void => {
      if (incident === last) return;
      const isFirst = last === 'nothing-said';
      last = incident;
      if (!isFirst && incident !== null && seen !== null) void take(seen, incident);
    },

    /** The screen is let go, also where it is given only now. */
    end: (): void => {
      isOver = true;
      seen?.track.stop();
      seen = null;
    },
  };
};
