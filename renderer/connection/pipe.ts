/** Answers come over `main`; uploads and media go over `bulk`, so that they never delay an answer. */
export type Lane = 'main' | 'bulk';

/** Why a pipe ended: lost (worth trying again), or ended by the main process for good. */
export type PipeEnd = 'lost' | 'replaced' | 'ended';

/** One live connection that carries texts both ways. */
export type Pipe = {
  readonly send: (text: string) => void;
  readonly onMessage: (listener: (text: string) => void) => void;
  /** Called once, whoever ended it. */
  readonly onEnd: (listener: (why: PipeEnd) => void) => void;
  readonly close: () => void;
};

/** Opens a pipe; rejects when the main process can't be reached now. */
export type Transport = (lane: Lane) => Promise<Pipe>;

/**
 * Largest text that the main process accepts, in UTF-16 units. What is larger is refused here: sent,
 * it would end the connection, and be sent again after each reconnecting.
 */
export const maxFrame = 400_000;
