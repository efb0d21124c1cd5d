import { centreStream, draft } from '../../domain/centre/events.ts';
import type { Station } from '../../domain/centre/settings.ts';
import { type BundleBlob, writeBundle } from '../../domain/log/bundle.ts';
import type { StationCertificate } from '../../domain/log/certificate.ts';
import type { Head, SealedEvent } from '../../domain/log/event.ts';
import { type RedactionManifest, signRedaction } from '../../domain/log/redaction.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SittingEvent } from '../../domain/sitting/events.ts';
import { commit, type Sender } from '../centre/commit.ts';
import type { CentreContext } from '../centre/context.ts';
import { type CentreFailure, failure } from '../centre/failure.ts';
import { centreSettings } from '../centre/settings.ts';
import type { Keys } from '../keys.ts';
import { summaryOf } from '../project-sitting.ts';
import { mayReadResult, type ResultReader } from '../staff/sitting-list.ts';
import type { FileToKeep } from './exports.ts';

/** The key that a verifier must be given by another way than the bundle. */
export type CentreKey = {
  readonly centre: string;
  /** Ed25519, base64url of SPKI. */
  readonly publicKey: string;
  /** SHA-256 of the key's text, in groups of four, to be read aloud and compared. */
  readonly fingerprint: string;
};

/** The evidence of sittings, for anyone to verify offline (R-P5). docs/evidence.md. */
export const openEvidence = (
  context: CentreContext,
  keys: Keys,
  /** Name and version of the program. */
  program: string,
) => {
  const { store, clock, crypto } = context;

  /** Our word that data was left out of this copy, because of the result that it would tell. */
  const redactionOf = (
    stream: string,
    head: Head,
    leftOut: readonly SealedEvent[],
    wall: number,
  ): RedactionManifest => {
    const { seq, hash } = head;
    const seqs = leftOut.map((event) => event.seq);
    const station = keys.station();
    return signRedaction(
      { stream, seq, hash, seqs, reason: 'result-not-shared', station, wall },
      keys.signText,
    );
  };

  /** The bundle of one stream, its head signed first; `withResult`: also what came out. */
  const bundleOf = (stream: string, withResult: boolean): Result<string, CentreFailure> => {
    const settings = centreSettings(store.tables);
    if (settings === undefined) return failure('not-set-up');
    const wall = clock.now().wall;
    const signed = keys.signStream(stream, wall);
    if (!signed.ok) return signed;
    const whole = store.log.read(stream);
    const leftOut = withResult ? [] : whole.filter(tellsResult);
    const events = whole.map((event) =>
      leftOut.includes(event) ? { ...event, opened: null } : event,
    );
    const certificates = store.tables
      .find('stations')
      .map((row) => (row.doc as Station).certificate as StationCertificate);
    const header = {
      format: 'invigil-bundle/1',
      stream,
      centre: settings.centre,
      centreKey: settings.publicKey,
      program,
      exported: wall,
    } as const;
    const exporter = { wall, station: keys.station(), sign: keys.signText };
    return ok(
      writeBundle(
        {
          header,
          certificates,
          events,
          checkpoints: store.log.checkpoints(stream),
          redactions:
            leftOut.length === 0
              ? []
              : [redactionOf(stream, store.log.head(stream), leftOut, wall)],
          blobs: pictures(events as readonly SittingEvent[]),
        },
        exporter,
        crypto.sha256,
      ),
    );
  };

  return {
    /**
     * The evidence of one sitting as a file; that it was taken is on record. A reader who may not
     * read the result, or not yet, gets a copy without it (R-G2); the copy verifies and says so.
     */
    bundle: (
      sender: Sender,
      sitting: string,
      reader: ResultReader | 'auditor' = 'auditor',
    ): Result<FileToKeep, CentreFailure> => {
      const row = store.tables.get('sittings', sitting);
      if (row === undefined) return failure('sitting-unknown');
      const { wall } = clock.now();
      const text = bundleOf(
        sitting,
        reader === 'auditor' || mayReadResult(summaryOf(row).result, reader, wall),
      );
      if (!text.ok) return text;
      const rows = store.log.head(sitting).seq;
      const recorded = commit(context, sender, () =>
        ok([draft('export.made', { what: 'bundle', format: 'jsonl', rows, about: sitting })]),
      );
      if (!recorded.ok) return recorded;
      const bytes = Buffer.from(text.value, 'utf8');
      return ok({ name: `${sitting}.evidence.jsonl`, mime: 'application/jsonl', bytes });
    },

    /** The evidence of the centre's own log, for an auditor. */
    centreBundle: (): Result<string, CentreFailure> => bundleOf(centreStream, true),

    centreKey: (): Result<CentreKey, CentreFailure> => {
      const settings = centreSettings(store.tables);
      if (settings === undefined) return failure('not-set-up');
      const { name, publicKey } = settings;
      const digest = crypto.sha256(publicKey);
      const fingerprint = (digest.match(/.{4}/g) ?? []).join(' ');
      return ok({ centre: name, publicKey, fingerprint });
    },
  };
};

export type EvidenceService = ReturnType<typeof openEvidence>;

/** Pictures that the events speak of, those of the check-in that were replaced among them. */
const pictures = (events: readonly SittingEvent[]): readonly BundleBlob[] =>
  events.flatMap((event) =>
    (event.type === 'picture.added' || event.type === 'incident.pictured') && event.opened !== null
      ? [
          {
            sha256: event.opened.data.sha256,
            retention: event.retention,
            bytes: event.opened.data.bytes,
          },
        ]
      : [],
  );

/** Events whose data says, or lets anybody work out, how a sitting came out. */
const tellsResult = ({ type, opened }: SealedEvent): boolean =>
  (type === 'sitting.graded' || type === 'answer.rated') && opened !== null;
