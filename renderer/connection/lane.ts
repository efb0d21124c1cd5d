import type { SessionInfo } from '../../preload/contract/session.ts';
import { backoffMs } from './backoff.ts';
import type { Gate } from './gate.ts';
import { type ApiClient, type Live, liveOver } from './live.ts';
import type { Lane, PipeEnd, Transport } from './pipe.ts';
import { Refused, toRefused } from './refused.ts';

/** A connection whose session is not open by then is given up and tried again. */
const handshakeMs = 10_000;

type Parts = {
  readonly lane: Lane;
  readonly transport: Transport;
  readonly gate: Gate;
  /** Shows who we are on a new connection. */
  readonly handshake: (api: ApiClient) => Promise<SessionInfo>;
  readonly onOpen: (session: SessionInfo) => void;
  readonly onAway: () => void;
  readonly onEnd: (why: Refused | 'replaced') => void;
};

/** Keeps one connection up, again and again, until the main process or `close` ends it for good. */
export const createLane = (parts: Parts) => {
  const { gate } = parts;
  let attempt = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: Live | null = null;

  const end = (why: Refused | 'replaced') => {
    if (closed) return;
    closed = true;
    clearTimeout(timer);
    gate.end(why === 'replaced' ? new Refused('session-ended') : why);
    parts.onEnd(why);
    latest?.close();
  };

  const again = () => {
    if (closed) return;
    timer = setTimeout(connect, backoffMs(attempt, Math.random()));
    attempt += 1;
  };

  const onPipeEnd = (live: Live, why: PipeEnd) => {
    if (why === 'replaced') return end('replaced');
    if (why === 'ended') return end(new Refused('session-ended'));
    if (gate.current() !== live) return; // still shaking hands: `connect` sees it
    gate.shut();
    parts.onAway();
    again();
  };

  const connect = async () => {
    try {
      const live = liveOver(await parts.transport(parts.lane));
      latest = live;
      live.onEnd((why) => onPipeEnd(live, why));
      if (closed) return live.close();
      await shakeHands(live);
    } catch {
      again(); // the main process can't be reached now
    }
  };

  const shakeHands = async (live: Live) => {
    const tooLong = setTimeout(live.close, handshakeMs);
    try {
      const session = await parts.handshake(live.api);
      if (closed || live.lost()) throw new Error('lost meanwhile');
      attempt = 0;
      gate.open(live);
      parts.onOpen(session);
    } catch (error) {
      const lost = live.lost();
      live.close();
      const refused = toRefused(error);
      if (!lost && isFinal(refused)) return end(refused);
      throw error;
    } finally {
      clearTimeout(tooLong);
    }
  };

  void connect();
  return { close: () => end(new Refused('session-ended')) };
};

/** Refusals that another try would only repeat. */
const isFinal = ({ code }: Refused): boolean =>
  code === 'launch-code-unknown' ||
  code === 'session-ended' ||
  code === 'not-allowed' ||
  code === 'bad-input';
