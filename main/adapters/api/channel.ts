/** Why the main process ends a connection; the window decides by it whether to come back. */
export const closeReasons = ['replaced', 'ended', 'malformed', 'too-large', 'shutdown'] as const;
export type CloseReason = (typeof closeReasons)[number];

/** The same as close codes of a WebSocket (RFC 6455 §7.4: 4000 and up are ours). */
export const closeCodes: Readonly<Record<CloseReason, number>> = {
  replaced: 4001,
  ended: 4002,
  malformed: 4003,
  'too-large': 1009,
  shutdown: 1001,
};

/** Answers go over `main`; uploads and media over `bulk`, so that they never delay an answer. */
export const lanes = ['main', 'bulk'] as const;
export type Lane = (typeof lanes)[number];

/** Largest message from a window, in UTF-16 units: the longest answer and an upload's part fit well. */
export const maxFrame = 400_000;

/** A two-way pipe of texts to one window: a WebSocket or a MessagePort. */
export type Channel = {
  /** Resolves when the other side has room for more: whoever waits for it can't flood a slow window. */
  readonly send: (text: string) => Promise<void>;
  readonly onMessage: (listener: (text: string) => void) => void;
  /**
   * Called once, whoever closed it. `clean`: the other side said that it goes, as a closed or
   * reloaded window does and a crashed one or a cut line does not.
   */
  readonly onClose: (listener: (clean: boolean) => void) => void;
  readonly close: (reason: CloseReason) => void;
};

/**
 * Whether a text is a call or the abort of one as our own client writes them. Anything else (files,
 * forms, headers, methods, streams towards us) is not part of the contract and is never decoded.
 */
export const isCall = (text: string): boolean => {
  let frame: unknown;
  try {
    frame = JSON.parse(text);
  } catch {
    return false;
  }
  if (!isRecord(frame) || typeof frame.i !== 'string' || frame.i.length > 20) return false;
  if (frame.t === abort) return true;
  const call = frame.p;
  if (frame.t !== undefined || !isRecord(call)) return false;
  return (
    typeof call.u === 'string' &&
    /^\/[A-Za-z]+\/[A-Za-z]+$/.test(call.u) &&
    call.h === undefined &&
    call.m === undefined &&
    (call.b === undefined || isBody(call.b))
  );
};

/** oRPC's number for "the caller is no longer interested". */
const abort = 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON with oRPC's notes on it; what the notes make of it is for the contract's schemas to judge. */
const isBody = (body: unknown): boolean =>
  isRecord(body) && Object.keys(body).every((key) => key === 'json' || key === 'meta');
