import {
  centreStream,
  deliveryRetention,
  draft,
  type ExamMedia,
  type ExamPart,
  type ExamSummary,
  scoringRetention,
} from '../../domain/centre/events.ts';
import { type ExamEntry, newestExam } from '../../domain/centre/exam-entry.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import { readPackage } from '../../domain/qti/package.ts';
import type { ExamPackage } from '../../domain/qti/package-model.ts';
import type { PackageProblem } from '../../domain/qti/package-problem.ts';
import { packageSummary } from '../../domain/qti/package-summary.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { BlobStore } from '../../ports/blob-store.ts';
import type { FileReaders } from '../../ports/file-readers.ts';
import type { ProblemInFile, UploadedFile } from '../bookings/import.ts';
import { commit, eventsOfCommand, found, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure, writeFailure } from '../centre/failure.ts';
import { createPreviews } from '../centre/previews.ts';
import { deliveryBytes } from './parts.ts';

/** What importing a package would bring, or everything that is wrong with it. */
export type ExamPreviewView = {
  /** Null when the package is refused. */
  readonly preview: string | null;
  readonly exam:
    | (ExamSummary & {
        /** Number of pictures. */
        readonly media: number;
        /** Whether an older package of the same exam is there. */
        readonly replaces: boolean;
      })
    | null;
  /** Of a package that can be imported: warnings. */
  readonly problems: readonly ProblemInFile[];
};

type Kept = {
  readonly file: string;
  readonly bytes: number;
  readonly exam: ExamPackage;
  readonly summary: ExamSummary;
};

/** The import of exam packages: look first, then confirm. */
export const createExamImport = (
  context: CentreContext,
  readers: FileReaders,
  blobs: BlobStore,
  entries: () => readonly ExamEntry[],
) => {
  const { store, clock, random, crypto } = context;
  const previews = createPreviews<Kept>(clock, random);
  const version = (digest: string): ExamEntry | undefined =>
    store.tables.get('exams', digest)?.doc as ExamEntry | undefined;

  return {
    /** Reads a package whole and tells what it holds; nothing is written. */
    preview: async (
      actor: string,
      file: UploadedFile,
    ): Promise<Result<ExamPreviewView, CentreFailure>> => {
      const files = await readers.zip(file.bytes);
      if (!files.ok) {
        const { code, values } = files.error;
        const at = files.error.file ?? file.name;
        return ok(refusedView([{ file: at, line: null, field: '', code, values }]));
      }
      const read = readPackage(files.value, crypto);
      if (!read.ok) return ok(refusedView(read.error.map(problemInFile)));
      const exam = read.value;
      const summary = summaryOf(exam);
      const kept = { file: file.name, bytes: file.bytes.length, exam, summary };
      const older = newestExam(entries(), summary.exam);
      return ok({
        preview: previews.keep(actor, kept),
        exam: {
          ...summary,
          media: exam.media.size,
          replaces: older !== undefined && older.summary.digest !== summary.digest,
        },
        problems: exam.warnings.map(problemInFile),
      });
    },

    /**
     * Keeps what a preview showed: the parts as encrypted files first, then the event that names
     * them. A package that is there already changes nothing; a new version is kept beside the
     * older ones, to which sittings are pinned.
     */
    confirm: (sender: Sender, preview: string): Result<ExamEntry, CentreFailure> => {
      const done = eventsOfCommand(context, sender);
      if (!done.ok) return done;
      const before = found(done.value, 'exam.imported')?.opened?.data.summary.digest;
      const again = before === undefined ? undefined : version(before);
      if (again !== undefined) return ok(again);
      const kept = previews.find(sender.actor, preview);
      if (kept === undefined) return failure('preview-expired');
      const { digest } = kept.summary;
      const there = version(digest);
      if (there !== undefined) return ok(there);
      const stored = storeParts(blobs, kept);
      if (!stored.ok) return stored;
      const written = commit(context, sender, (tables) =>
        ok(
          tables.get('exams', digest) !== undefined
            ? []
            : [
                draft('exam.imported', {
                  summary: kept.summary,
                  file: kept.file,
                  packageBytes: kept.bytes,
                  ...stored.value,
                }),
              ],
        ),
      );
      if (!written.ok) return written;
      previews.drop(preview);
      const entry = version(digest);
      // The command did something else the first time that it was sent.
      return entry === undefined ? failure('bad-input', { field: 'command' }) : ok(entry);
    },
  };
};

type StoredParts = {
  readonly delivery: ExamPart;
  readonly scoring: ExamPart;
  readonly media: readonly ExamMedia[];
};

/** Delivery and scoring under keys of their own, so that one can be had without the other. */
const storeParts = (
  blobs: BlobStore,
  { exam, summary }: Kept,
): Result<StoredParts, CentreFailure> => {
  const forWindows = deliveryRetention(summary.digest);
  const put = (retention: string, bytes: Uint8Array): Result<ExamPart, CentreFailure> => {
    const sha256 = blobs.put(centreStream, retention, bytes);
    return sha256.ok
      ? ok({ sha256: sha256.value, bytes: bytes.length })
      : writeFailure(sha256.error);
  };
  const delivery = put(forWindows, deliveryBytes(exam));
  if (!delivery.ok) return delivery;
  const key = Buffer.from(canonicalJson(exam.scoring), 'utf8');
  const scoring = put(scoringRetention(summary.digest), key);
  if (!scoring.ok) return scoring;
  const media: ExamMedia[] = [];
  for (const { path, mime, bytes } of exam.media.values()) {
    const part = put(forWindows, bytes);
    if (!part.ok) return part;
    media.push({ path, mime, ...part.value });
  }
  return ok({ delivery: delivery.value, scoring: scoring.value, media });
};

const summaryOf = (exam: ExamPackage): ExamSummary => {
  const { identifier, titles, languages, sections, items, drawn, points, ratedByPeople, digest } =
    packageSummary(exam);
  const { terms, tutorial, items: answering, survey } = exam.policy.time;
  const { opensBefore, lateAfter, lateNeedsTwo } = exam.policy.checkIn;
  return {
    exam: identifier,
    digest,
    titles,
    languages,
    sections,
    items,
    drawn,
    points,
    ratedByPeople,
    minutes: (terms + tutorial + answering + survey) / 60,
    checkIn: { opensBefore, lateAfter, lateNeedsTwo },
  };
};

const problemInFile = ({ file, line, element, code, values }: PackageProblem): ProblemInFile => ({
  file,
  line,
  field: element ?? '',
  code,
  values,
});

const refusedView = (problems: readonly ProblemInFile[]): ExamPreviewView => ({
  preview: null,
  exam: null,
  problems,
});
