import { takePicture } from '../../camera/take-picture.ts';
import { askForScreen, nextFrame, playScreen, type ScreenUnseen } from './see-screen.ts';

export type ScreenPicturesOptions = {
  /** Keeps the whole screen as evidence of an incident, by the incident's number in the log. */
  readonly keep: (incident: number, picture: Blob) => void;
  /** The screen can't be seen, or no longer. */
  readonly unseen: (why: ScreenUnseen) => void;
  /** Milliseconds of a clock that nobody sets. */
  readonly now?: () => number;
};

/** One picture in so long, whatever comes meanwhile; in ms. */
const everyMs = 10_000;

/**
 * Pictures of the whole screen, as evidence of what the exam forbids (R-P1, R-L2). The screen is asked
 * for once; a picture is taken only when the main process wants one, and nothing else is recorded.
 */
export const createScreenPictures = (options: ScreenPicturesOptions) => {
  const { keep, now = () => performance.now() } = options;
  /** From when it is given until it is let go, whether it plays yet or not. */
  let track: MediaStreamTrack | null = null;
  let video: HTMLVideoElement | null = null;
  let asking: Promise<void> | null = null;
  let isOver = false;
  let takenAt = Number.NEGATIVE_INFINITY;
  /** What was wanted before this window could look is over, and can't be seen any more. */
  let last: number | null | 'nothing-said' = 'nothing-said';

  const unseen = (why: ScreenUnseen): void => {
    if (!isOver) options.unseen(why);
  };
  const letGo = (): void => {
    track?.stop();
    track = null;
    video = null;
  };

  const see = async (): Promise<void> => {
    const given = await askForScreen();
    if (typeof given === 'string') return unseen(given);
    // Given when the exam was over: it is given back unseen.
    if (isOver) return given.stop();
    track = given;
    // Stopping it by ourselves tells nothing: the event means that somebody else did.
    given.addEventListener('ended', () => {
      if (track !== given) return;
      letGo();
      unseen('ended');
    });
    const playing = await playScreen(given);
    // Let go, or ended, meanwhile.
    if (track !== given) return;
    if (playing === null) {
      letGo();
      return unseen('failed');
    }
    video = playing;
  };

  const take = async (from: HTMLVideoElement, incident: number): Promise<void> => {
    takenAt = now();
    try {
      await nextFrame(from);
      const picture = await takePicture(from);
      if (picture !== null && !isOver) keep(incident, picture);
    } catch {
      unseen('failed');
    }
  };

  return {
    isSeen: (): boolean => track !== null,

    /** Asks for the screen where it is not seen yet; called from a click. */
    begin: (): Promise<void> => {
      if (track !== null) return Promise.resolve();
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
      if (isFirst || incident === null || video === null || now() - takenAt < everyMs) return;
      void take(video, incident);
    },

    /** The screen is let go, also where it is given only now. */
    end: (): void => {
      isOver = true;
      letGo();
    },
  };
};
