import type {
  DesktopCapturer,
  DisplayMediaRequestHandlerHandlerRequest,
  Streams,
  SystemPreferences,
} from 'electron';
import { origin, windowOf } from './address.ts';

export type CaptureParts = {
  readonly platform: NodeJS.Platform;
  readonly desktopCapturer: Pick<DesktopCapturer, 'getSources'>;
  readonly systemPreferences: Pick<SystemPreferences, 'getMediaAccessStatus'>;
  /** Whether an exam that asks for pictures of the screen is held now: at no other time is it seen. */
  readonly isWanted: () => boolean;
};

type Request = Pick<
  DisplayMediaRequestHandlerHandlerRequest,
  'frame' | 'securityOrigin' | 'videoRequested'
>;

/** The whole screen, without sound, for the top frame of the candidate's window; null for all others. */
export const grantScreen = async (
  parts: CaptureParts,
  { frame, securityOrigin, videoRequested }: Request,
): Promise<Streams | null> => {
  try {
    const isCandidate =
      frame !== null && frame.parent === null && windowOf(frame.url) === 'candidate';
    const isOurs = securityOrigin.replace(/\/$/, '') === origin;
    if (!isCandidate || !isOurs || !videoRequested) return null;
    if (!parts.isWanted() || isForbidden(parts)) return null;
    // A second screen is an incident of its own: the first is the one of the exam.
    const [video] = await parts.desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: { width: 0, height: 0 },
    });
    return video === undefined ? null : { video };
  } catch {
    return null;
  }
};

/**
 * Without the user's consent macOS gives pictures without the windows: better none than those. Where it was
 * never asked for, it would ask now, over the exam, and give the screen only after a restart.
 */
const isForbidden = ({ platform, systemPreferences }: CaptureParts): boolean =>
  platform === 'darwin' && systemPreferences.getMediaAccessStatus('screen') !== 'granted';
