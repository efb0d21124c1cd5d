/** What must never happen. */
export type FindingKind =
  /** An acknowledged answer, or another acknowledged command, that is not in the log. */
  | 'lost'
  /** A command of which a part is in the log. */
  | 'half'
  /** A command that was carried out more than once. */
  | 'twice'
  /** A command that was refused and is in the log all the same, or one that nobody sent. */
  | 'unasked'
  /** A log that does not verify, or is not the continuation of what was seen of it before. */
  | 'log'
  /** The state that the program shows is not the one that its log gives. */
  | 'state'
  /** Time that the ledger has wrong or not at all. */
  | 'time'
  /** The program did not come back, or failed in another way that nobody can explain to a user. */
  | 'broken';

export type Finding = {
  readonly kind: FindingKind;
  readonly detail: string;
  /** How many commands it concerns, if not one. */
  readonly count?: number;
};
