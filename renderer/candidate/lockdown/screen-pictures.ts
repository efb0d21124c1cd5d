import { takePicture } from '../../camera/take-picture.ts';
import { askForScreen, nextFrame, playScreen, type ScreenUnseen } from './see-screen.ts';

export type ScreenPicturesOptions = {
  /** Keeps the whole screen as evidence of an incident, by the incident's number in the log. */
  readonly keep: (incident: number, picture: Blob) => void;
  /** The screen can't be seen, or no longer. */
  readonly unseen: (why: ScreenUnseen | 'ended') => void;
};

/**
 * Pictures of the whole screen, as evidence of what the exam forbids (R-P1, R-L2). The screen is asked
 * for once; a picture is taken only when the main process wants one, and nothing else is recorded.
 */
export const createScreenPictures = ({ keep, unseen }: ScreenPicturesOptions) => {
  let video: HTMLVideoElement | null = null;
  let track: MediaStreamTrack | null = null;
  /** What was wanted before this window could look is over, and can't be seen any more. */
  let last: number | null | 'nothing-said' = 'nothing-said';

  const end = () => {
    track?.stop();
    track = null;
    video = null;
  };

  const take = async (incident: number) => {
    if (video === null) return;
    try {
      await nextFrame(video);
      const picture = await takePicture(video);
      if (picture !== null) keep(incident, picture);
    } catch {
      unseen('refused');
    }
  };

  return {
    /** Asks for the screen where it is not seen yet; called from a click. */
    begin: async (): Promise<void> => {
      if (track !== null) return;
      const got = await askForScreen();
      if (typeof got === 'string') return unseen(got);
      // Stopping it by ourselves tells nothing: the event means that somebody else did.
      got.addEventListener('ended', () => {
        end();
        unseen('ended');
      });
      track = got;
      try {
        video = await playScreen(got);
      } catch {
        end();
        unseen('refused');
      }
    },

    /** The incident of which a picture is wanted now, as the main process says again and again. */
    want: (incident: number | null): void => {
      if (incident === last) return;
      const isFirst = last === 'nothing-said';
      last = incident;
      if (!isFirst && incident !== null) void take(incident);
    },

    end,
  };
};
