import type { MachineRecord } from '../checks/machine-record.ts';
import type { DocumentType } from '../identity/document.ts';
import type { IncidentKind } from '../lockdown/incident.ts';
import type { EventDraft, SealedEvent } from '../log/event.ts';
import type { DataErased, WriterChanged } from '../log/handover.ts';
import type { Policy } from '../policy/policy.ts';
import type { Form } from '../qti/form.ts';

/** Parts of a sitting that have a time of their own, in order (R-E1). */
export const timedParts = ['terms', 'tutorial', 'items', 'survey'] as const;
export type TimedPart = (typeof timedParts)[number];

/** A text in every language of the exam. */
export type Titles = { readonly 'zh-CN': string; readonly en: string };

/** Who sits: copied from the booking at opening, so that a later import changes nothing here. */
export type Candidate = {
  readonly nameZh: string;
  readonly namePinyin: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly confirmation: string;
  readonly organisation: string;
  /** What helps the person, e.g. a screen reader: data about health, erased with the rest. */
  readonly accommodations: readonly string[];
};

/** What is fixed at opening, with digests, and never changes during the sitting. */
export type Pins = {
  readonly booking: string;
  readonly start: number;
  readonly extraTimePercent: number;
  readonly exam: { readonly identifier: string; readonly digest: string; readonly titles: Titles };
  readonly languages: readonly string[];
  readonly policy: Policy;
  readonly policyDigest: string;
  readonly form: Form;
  readonly formDigest: string;
  readonly program: string;
  readonly grader: string;
  readonly host: 'desktop' | 'browser';
};

/** QTI's lexical form of a response: no answer, one value, several values. */
export type ResponseValue = null | string | readonly string[];
export type Responses = Readonly<Record<string, ResponseValue>>;

export type RefusalReason =
  | 'late'
  | 'no-document'
  | 'document-mismatch'
  | 'false-data'
  | 'technical-fault'
  | 'weather'
  | 'other';

export type ConsentAnswer = {
  readonly point: string;
  readonly version: string;
  readonly digest: string;
  readonly agreed: boolean;
};

/** A grade as it goes on record; sections for the candidate, items for an audit alone. */
export type Grade = {
  readonly grader: string;
  readonly scoringDigest: string;
  readonly points: number;
  readonly maxPoints: number;
  readonly score: number;
  readonly scale: number;
  readonly passScore: number;
  readonly passed: boolean;
  readonly sections: readonly {
    readonly identifier: string;
    readonly titles: Titles;
    readonly percent: number;
  }[];
  readonly items: readonly {
    readonly identifier: string;
    readonly points: number;
    readonly maxPoints: number;
  }[];
};

/** Why the program stops a sitting by itself until a proctor lets it go on. */
export type HeldBecause =
  | 'interrupted-too-long'
  | 'terms-time-up'
  /** The station can't hold what the exam's lockdown asks for (R-L5). */
  | 'lockdown-incomplete'
  /** Somebody with the quit password let the candidate leave (R-L4). */
  | 'left'
  /** The station gave the machine back because it could not serve the exam. */
  | 'emergency';

export type LockedOperation = {
  readonly operation: string;
  readonly state: 'in-force' | 'refused' | 'unable' | 'lost';
  readonly because: string;
};

export type UnlockedBecause =
  | 'ended'
  | 'released'
  | 'quit-password'
  | 'emergency'
  /** The candidate's window is gone: nobody is kept from a machine on which there is no exam to see. */
  | 'window-lost'
  | 'program-ended'
  /** Undone by the next start, after a crash. */
  | 'restored';

export type IncidentValues = Readonly<Record<string, string | number>>;

/** Type of each event of a sitting, with its data. Frozen: an event once written is read forever. */
export type SittingEvents = {
  'sitting.opened': { readonly pins: Pins };
  'candidate.identified': { readonly candidate: Candidate };
  'run.started': { readonly program: string };
  'run.stopped': { readonly by: 'candidate' | 'operator' };
  /** A sign of life: bounds how long ago a killed program was still serving. */
  'run.beat': Readonly<Record<string, never>>;
  'window.attached': Readonly<Record<string, never>>;
  /** `clean`: closed by its user rather than broken off. */
  'window.lost': { readonly clean: boolean };
  'consent.given': { readonly answers: readonly ConsentAnswer[] };
  'consent.declined': { readonly answers: readonly ConsentAnswer[] };
  'picture.added': {
    readonly kind: 'document' | 'face';
    readonly sha256: string;
    readonly mime: string;
    readonly bytes: number;
  };
  /** What the system test found of the machine: what is told before it is collected, no more (R-S7). */
  'machine.checked': MachineRecord;
  /** Checks that stood against the exam, and who let the candidate go on all the same, and why. */
  'machine.accepted': {
    readonly checks: readonly string[];
    readonly reason: string;
    readonly by: readonly string[];
  };
  'candidate.waiting': Readonly<Record<string, never>>;
  'candidate.admitted': { readonly note: string };
  'candidate.refused': {
    readonly because: RefusalReason;
    readonly reason: string;
    readonly attemptUsed: boolean;
  };
  'part.started': { readonly part: TimedPart };
  'part.ended': { readonly part: TimedPart; readonly how: 'candidate' | 'time-up' | 'proctor' };
  'terms.answered': { readonly accepted: boolean };
  'item.visited': { readonly position: number };
  'item.answered': {
    readonly position: number;
    readonly item: string;
    readonly responses: Responses;
    readonly answered: boolean;
  };
  'item.flagged': { readonly position: number; readonly flagged: boolean };
  'items.submitted': {
    readonly how: 'candidate' | 'time-up' | 'proctor';
    readonly unanswered: number;
  };
  'survey.answered': { readonly answers: Readonly<Record<string, string>> };
  'sitting.finished': Readonly<Record<string, never>>;
  'sitting.paused': { readonly reason: string };
  'sitting.resumed': { readonly reason: string };
  /** The program stops by itself and waits for a proctor. */
  'sitting.held': { readonly because: HeldBecause };
  /** The machine is the exam's from now on, with what holds and what does not (R-L1, R-L5). */
  'lockdown.begun': { readonly operations: readonly LockedOperation[] };
  /** The machine is given back; `left`: operations that could not be undone yet (R-L4). */
  'lockdown.ended': { readonly because: UnlockedBecause; readonly left: readonly string[] };
  /** A proctor lets the candidate leave the locked machine; the reason is theirs (R-L4). */
  'lockdown.released': { readonly reason: string };
  /** Something that the exam forbids was tried or happened (R-L2). */
  'incident.seen': { readonly kind: IncidentKind; readonly values: IncidentValues };
  /** The whole screen at an incident, named by its number in this log. */
  'incident.pictured': {
    readonly incident: number;
    readonly sha256: string;
    readonly mime: string;
    readonly bytes: number;
  };
  'time.added': { readonly part: TimedPart; readonly by: number; readonly reason: string };
  'message.sent': { readonly text: string };
  'sitting.terminated': { readonly reason: string };
  'answer.rated': {
    readonly position: number;
    readonly item: string;
    readonly points: number;
    readonly reason: string;
  };
  'sitting.graded': { readonly grade: Grade };
  'checkpoint.signed': { readonly seq: number; readonly hash: string };
  'data.erased': DataErased;
  'writer.changed': WriterChanged;
};

export type SittingEventType = keyof SittingEvents;

/** An event of a sitting as read from the log. */
export type SittingEvent = {
  [T in SittingEventType]: SealedEvent<T, SittingEvents[T]>;
}[SittingEventType];

/** An event of a sitting before it is sealed. */
export type SittingDraft = {
  [T in SittingEventType]: EventDraft<T, SittingEvents[T]>;
}[SittingEventType];

/** Which data key protects an event's data: who must be able to be forgotten, and when. */
const retentionOf = (type: SittingEventType): string => {
  switch (type) {
    case 'candidate.identified':
    case 'machine.checked':
    // Names and paths of what a person runs.
    case 'incident.seen':
      return 'personal';
    case 'picture.added':
    case 'incident.pictured':
      return 'face';
    default:
      return 'exam';
  }
};

/** Proposes an event of a sitting. */
export const draft = <T extends SittingEventType>(
  type: T,
  data: SittingEvents[T],
): EventDraft<T, SittingEvents[T]> => ({ type, data, retention: retentionOf(type) });
