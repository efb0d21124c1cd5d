import type { Titles } from '../domain/sitting/events.ts';

/** How a sitting ended for its result, as lists and exports need it. */
export type SummaryResult =
  | { readonly state: 'rating' }
  | {
      readonly state: 'graded';
      readonly score: number;
      readonly scale: number;
      readonly passed: boolean;
      readonly finishedAt: number;
      /** Wall time from which the candidate may read it. */
      readonly releasedAt: number;
      readonly staffMayRead: boolean;
    };

/** One sitting in lists: the document of the `sittings` projection, derived from events alone. */
export type SittingSummary = {
  readonly sitting: string;
  readonly booking: string;
  readonly exam: { readonly identifier: string; readonly digest: string; readonly title: Titles };
  /** Null once the personal data has been erased. */
  readonly candidate: {
    readonly nameZh: string;
    readonly namePinyin: string;
    readonly confirmation: string;
    readonly organisation: string;
  } | null;
  /** Step of the sitting, e.g. `consents`, `waiting`, `items`; `ended:finished` and so on at the end. */
  readonly step: string;
  readonly opened: number;
  readonly ended: number | null;
  readonly answered: number;
  readonly items: number;
  readonly result: SummaryResult | null;
  /** Days after which the pictures are deleted, and when they were. */
  readonly faceDays: number;
  readonly facesErased: number | null;
};
