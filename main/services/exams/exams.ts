import { centreStream, deliveryRetention, scoringRetention } from '../../domain/centre/events.ts';
import { type ExamEntry, newestExam } from '../../domain/centre/exam-entry.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { ExamDelivery, ExamScoring } from '../../domain/qti/package-model.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { FileReaders } from '../../ports/file-readers.ts';
import { PlainError } from '../../ports/plain-error.ts';
import type { CentreContext } from '../centre/context.ts';
import { createExamImport } from './import.ts';
import { type DeliveryPart, deliveryPartOf } from './parts.ts';

/** An exam as a sitting is opened with it: everything but its key. */
export type LoadedExam = {
  readonly delivery: ExamDelivery;
  readonly policy: Policy;
  readonly titles: ExamDelivery['titles'];
  /** SHA-256, to be pinned. */
  readonly digest: string;
  readonly policyDigest: string;
  readonly deliveryDigest: string;
  readonly scoringDigest: string;
};

export type Picture = { readonly mime: string; readonly bytes: Uint8Array };

/** Opened exams that are kept in memory. */
const mostOpened = 8;

/** The exams of the centre, in all versions; the part that scores is opened only by `scoring`. */
export const openExams = (context: CentreContext, readers: FileReaders, blobs: BlobStore) => {
  const { store, crypto } = context;
  let known: readonly ExamEntry[] | null = null;
  const opened = new Map<string, LoadedExam>();

  /** Every version; read once, because only this service adds to them. */
  const entries = (): readonly ExamEntry[] => {
    known ??= store.tables
      .find('exams', { orderBy: 'imported' })
      .map((row) => row.doc as ExamEntry);
    return known;
  };
  const entry = (digest: string): ExamEntry => {
    const found = entries().find((one) => one.summary.digest === digest);
    if (found === undefined) throw new PlainError('exam-part-missing', { digest });
    return found;
  };

  /** A part that the log names must be there: without it the answer would be a guess. */
  const part = (digest: string, retention: string, sha256: string): Uint8Array => {
    const bytes = blobs.get(centreStream, retention, sha256);
    if (!bytes.ok) throw new PlainError(`exam-part-${bytes.error}`, { digest });
    return bytes.value;
  };

  /**
   * One version of an exam without its key. Throws PlainError `exam-part-missing`, `-erased` or
   * `-altered` when the store has lost it.
   */
  const load = (digest: string): LoadedExam => {
    const before = opened.get(digest);
    if (before !== undefined) return before;
    const { delivery: at, scoring } = entry(digest);
    const { delivery, policy }: DeliveryPart = deliveryPartOf(
      part(digest, deliveryRetention(digest), at.sha256),
    );
    const loaded: LoadedExam = {
      delivery,
      policy,
      titles: delivery.titles,
      digest,
      policyDigest: crypto.sha256(canonicalJson(policy)),
      deliveryDigest: at.sha256,
      scoringDigest: scoring.sha256,
    };
    const [oldest] = opened.keys();
    if (oldest !== undefined && opened.size >= mostOpened) opened.delete(oldest);
    opened.set(digest, loaded);
    return loaded;
  };

  const imports = createExamImport(context, readers, blobs, entries);
  return {
    ...imports,
    confirm: (...given: Parameters<typeof imports.confirm>): ReturnType<typeof imports.confirm> => {
      const done = imports.confirm(...given);
      known = null;
      return done;
    },

    /** Every version of every exam, newest first. */
    list: (): readonly ExamEntry[] => entries().toReversed(),

    /** The newest version of an exam by the identifier that bookings name; undefined: not here. */
    newest: (identifier: string): LoadedExam | undefined => {
      const newest = newestExam(entries(), identifier);
      return newest && load(newest.summary.digest);
    },

    /** What is known of the newest version without opening it. */
    newestEntry: (identifier: string): ExamEntry | undefined => newestExam(entries(), identifier),

    load,

    /** The delivery part of the version that a sitting is pinned to. */
    delivery: (digest: string): ExamDelivery => load(digest).delivery,

    /** The scoring part; for the grader alone. Never kept in memory here. */
    scoring: (digest: string): ExamScoring => {
      const { scoring } = entry(digest);
      const bytes = part(digest, scoringRetention(digest), scoring.sha256);
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as ExamScoring;
    },

    /** A picture of an exam; undefined for one that no item of it shows. */
    media: (digest: string, sha256: string): Picture | undefined => {
      const picture = entry(digest).media.find((one) => one.sha256 === sha256);
      if (picture === undefined) return undefined;
      return { mime: picture.mime, bytes: part(digest, deliveryRetention(digest), sha256) };
    },
  };
};

export type ExamsService = ReturnType<typeof openExams>;
