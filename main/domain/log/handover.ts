/** The two event types that the chain itself knows; all others belong to their own domain. */

/**
 * First event of a new epoch, written by the new writer. Only this event may raise `epoch` (by
 * one) or change `station`.
 */
export const writerChanged = 'writer.changed';
export type WriterChanged = {
  /** Station that wrote until now. */
  readonly from: string;
  /** Station that writes from now on: the event's own `station`. */
  readonly to: string;
  /** The new epoch: the event's own `epoch`. */
  readonly epoch: number;
};

/** Names data that is gone: an erasure without it is an alteration. */
export const dataErased = 'data.erased';
export type DataErased = {
  readonly retention: string;
  /** Why, as a code, e.g. `retention-ended`, `consent-withdrawn`. */
  readonly reason: string;
  /** Which earlier events; all earlier ones of that retention class when absent. */
  readonly seqs?: readonly number[];
};
