import type { MachineRecord } from '../checks/machine-record.ts';
import type { IncidentKind } from '../lockdown/incident.ts';
import type {
  Candidate,
  Grade,
  IncidentValues,
  LockedOperation,
  Pins,
  RefusalReason,
  Responses,
  TimedPart,
} from './events.ts';
import type { Ledger } from './ledger.ts';

/** Where the sitting is. Each step is entered once and never returned to. */
export type Step =
  | { readonly at: 'consents' }
  | { readonly at: 'pictures' }
  | { readonly at: 'waiting'; readonly since: number }
  | { readonly at: TimedPart }
  | {
      readonly at: 'ended';
      readonly how:
        | 'finished'
        | 'terms-declined'
        | 'consent-declined'
        | 'refused'
        | 'terminated'
        | 'prevented';
      readonly reason: string;
      readonly because: RefusalReason | null;
      /** Wall time. */
      readonly since: number;
      /** Whether there are items to grade. */
      readonly graded: boolean;
    };

export type Picture = { readonly sha256: string; readonly mime: string; readonly at: number };

/** What is known of one item of the form; position 1 is the first. */
export type ItemState = {
  readonly identifier: string;
  readonly responses: Responses;
  readonly answered: boolean;
  readonly flagged: boolean;
  readonly seen: boolean;
};

export type Incident = {
  readonly seq: number;
  readonly at: number;
  readonly kind: IncidentKind;
  readonly values: IncidentValues;
};
export type Message = { readonly id: string; readonly at: number; readonly text: string };
export type Rating = { readonly points: number; readonly by: string };

/** A sitting, derived from its events alone. */
export type SittingState = {
  readonly sitting: string;
  readonly seq: number;
  readonly pins: Pins;
  /** Null once the personal data has been erased. */
  readonly candidate: Candidate | null;
  readonly opened: number;
  readonly step: Step;
  readonly consentsAt: number | null;
  readonly pictures: { readonly document: Picture | null; readonly face: Picture | null };
  /** The newest system test of this sitting; null before it, and once it was erased. */
  readonly machine: MachineRecord | null;
  /** By position, from 1; index 0 is position 1. */
  readonly items: readonly ItemState[];
  readonly current: number;
  readonly ledger: Ledger;
  /** Milliseconds added to a part by proctors. */
  readonly added: Readonly<Record<TimedPart, number>>;
  /** Stands still because a person or the program said so. */
  readonly paused: {
    readonly by: 'proctor' | 'system';
    readonly reason: string;
    readonly since: number;
  } | null;
  readonly window: 'attached' | 'closed' | 'broken';
  /** How the machine is held for this sitting; null while it is not. */
  readonly locked: readonly LockedOperation[] | null;
  /** The newest first, at most the last 100; the log has all. */
  readonly incidents: readonly Incident[];
  /** How many there were of each kind. */
  readonly seen: Readonly<Partial<Record<IncidentKind, number>>>;
  /** Pictures of the screen, the newest first, each with the number of its incident; none once erased. */
  readonly pictured: readonly (Picture & { readonly incident: number })[];
  readonly messages: readonly Message[];
  readonly ratings: Readonly<Record<number, Rating>>;
  readonly finishedAt: number | null;
  readonly grade: Grade | null;
  readonly gradedAt: number | null;
};

/** Whether the sitting is in a part that has a clock. */
export const timedPart = (state: SittingState): TimedPart | null => {
  switch (state.step.at) {
    case 'terms':
    case 'tutorial':
    case 'items':
    case 'survey':
      return state.step.at;
    default:
      return null;
  }
};

/** Number of items without an answer. */
export const unanswered = (state: SittingState): number =>
  state.items.filter((item) => !item.answered).length;
