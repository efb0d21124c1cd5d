import type { MachineRecord } from '../checks/machine-record.ts';
import type { IncidentKind } from '../lockdown/incident.ts';
import type {
  Candidate,
  ConsentAnswer,
  Grade,
  IncidentValues,
  LockedOperation,
  Pins,
  RefusalReason,
  Responses,
  TimedPart,
  UnlockedBecause,
} from './events.ts';

/** What can be asked of a sitting. Who may ask is the API's business; whether it may happen, ours. */
export type SittingCommand =
  | { readonly do: 'open'; readonly pins: Pins; readonly candidate: Candidate }
  | { readonly do: 'attach' }
  | { readonly do: 'detach'; readonly clean: boolean }
  | {
      readonly do: 'consent';
      readonly answers: readonly ConsentAnswer[];
      readonly required: readonly string[];
    }
  | {
      readonly do: 'add-picture';
      readonly kind: 'document' | 'face';
      readonly sha256: string;
      readonly mime: string;
      readonly bytes: number;
    }
  | { readonly do: 'check-machine'; readonly record: MachineRecord }
  | { readonly do: 'ready' }
  | {
      readonly do: 'admit';
      readonly note: string;
      /** Why the candidate may go on with a machine that is not ready, and who says so. */
      readonly override?: {
        readonly reason: string;
        /** Checks that were shown to who decides. */
        readonly checks: readonly string[];
        readonly by: readonly string[];
      } | null;
    }
  | { readonly do: 'refuse'; readonly because: RefusalReason; readonly reason: string }
  | { readonly do: 'terms'; readonly accepted: boolean }
  | { readonly do: 'start-items' }
  | { readonly do: 'visit'; readonly position: number }
  | {
      readonly do: 'answer';
      readonly position: number;
      readonly responses: Responses;
      /** Whether the item counts as answered; the caller asked the item's model. */
      readonly answered: boolean;
    }
  | { readonly do: 'flag'; readonly position: number; readonly flagged: boolean }
  | { readonly do: 'submit'; readonly unanswered: number }
  | { readonly do: 'survey'; readonly answers: Readonly<Record<string, string>> }
  | { readonly do: 'message'; readonly text: string }
  | { readonly do: 'pause'; readonly reason: string }
  | { readonly do: 'resume'; readonly reason: string }
  | {
      readonly do: 'extend';
      /** The part that is lengthened: the one that the proctor saw. */
      readonly part: TimedPart;
      readonly by: number;
      readonly reason: string;
    }
  | { readonly do: 'terminate'; readonly reason: string }
  | {
      readonly do: 'lock';
      readonly operations: readonly LockedOperation[];
      readonly enough: boolean;
    }
  | {
      readonly do: 'unlock';
      readonly because: UnlockedBecause;
      readonly left: readonly string[];
    }
  /** A proctor's decision; the machine is given back after it. */
  | { readonly do: 'release'; readonly reason: string }
  | { readonly do: 'see'; readonly kind: IncidentKind; readonly values: IncidentValues }
  | {
      readonly do: 'picture-incident';
      /** Number of the incident in the log. */
      readonly incident: number;
      readonly sha256: string;
      readonly mime: string;
      readonly bytes: number;
    }
  /** The program asks what time has brought: a sign of life, or the end of a part. */
  | { readonly do: 'tick' }
  /** Nobody has ended the sitting and nobody will: its day is long over. */
  | { readonly do: 'abandon' }
  | { readonly do: 'start-run'; readonly program: string }
  | { readonly do: 'stop-run'; readonly by: 'candidate' | 'operator' }
  | {
      readonly do: 'rate';
      readonly position: number;
      readonly points: number;
      readonly maxPoints: number;
      readonly reason: string;
    }
  | { readonly do: 'record-grade'; readonly grade: Grade }
  /** Deletes what one data key protects, on time or because it was asked for (R-C8). */
  | { readonly do: 'erase'; readonly retention: 'personal' | 'face'; readonly reason: string };
