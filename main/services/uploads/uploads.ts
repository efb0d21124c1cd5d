import { fail, ok, type Result } from '../../domain/result.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Random } from '../../ports/random.ts';
import type { Spool } from '../../ports/spool.ts';
import { type CentreFailure, failure, writeFailure } from '../centre/failure.ts';
import { type PictureMime, pictureMime } from './magic.ts';

export type UploadKind = 'picture' | 'bookings' | 'exam';

/** How much may come: of each kind, in a part, and of one session at a time. */
export type UploadLimits = {
  readonly bytes: Readonly<Record<UploadKind, number>>;
  readonly partBytes: number;
};

/** Uploads that one session may have under way; a further one takes the place of the oldest. */
const mostOfSession = 3;

/** An upload that nobody continues or uses for so long is forgotten, in milliseconds. */
const idleFor = 30 * 60_000;

type Upload = {
  readonly id: string;
  readonly session: string;
  readonly kind: UploadKind;
  readonly name: string;
  readonly bytes: number;
  received: number;
  touched: number;
};

export type FinishedUpload = {
  readonly kind: UploadKind;
  /** As the person's file is called; never used as a path. */
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Why a picture can't be taken from an upload. */
export type PictureRefusal = 'upload-unknown' | 'upload-incomplete' | 'picture-unreadable';

/** Files on their way in, part by part; each belongs to the window's session that began it. */
export const openUploads = (parts: {
  readonly spool: Spool;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: UploadLimits;
}) => {
  const { spool, clock, random, limits } = parts;
  const uploads = new Map<string, Upload>();

  const forget = (upload: Upload): void => {
    uploads.delete(upload.id);
    spool.remove(upload.id);
  };
  const forgetOld = (): void => {
    const before = clock.now().mono - idleFor;
    for (const upload of uploads.values()) if (upload.touched <= before) forget(upload);
  };
  const ofSession = (session: string, id: string): Upload | undefined => {
    forgetOld();
    const upload = uploads.get(id);
    return upload?.session === session ? upload : undefined;
  };

  const take = (
    session: string,
    id: string,
    kind: UploadKind,
  ): Result<FinishedUpload, CentreFailure> => {
    const upload = ofSession(session, id);
    if (upload === undefined || upload.kind !== kind) return failure('upload-unknown');
    if (upload.received < upload.bytes) {
      return failure('upload-incomplete', { received: upload.received, bytes: upload.bytes });
    }
    const bytes = spool.read(id);
    forget(upload);
    if (!bytes.ok) return failure('upload-unknown');
    return ok({ kind, name: upload.name, bytes: bytes.value });
  };

  return {
    /** Begins an upload of a known size; refused when it is larger than its kind may be. */
    begin: (
      session: string,
      wanted: { readonly kind: UploadKind; readonly name: string; readonly bytes: number },
    ): Result<string, CentreFailure> => {
      forgetOld();
      const most = limits.bytes[wanted.kind];
      if (wanted.bytes > most) return failure('upload-too-large', { most });
      const mine = [...uploads.values()].filter((upload) => upload.session === session);
      for (const upload of mine.slice(0, Math.max(0, mine.length - mostOfSession + 1))) {
        forget(upload);
      }
      const id = random.id();
      const created = spool.create(id);
      if (!created.ok) return writeFailure(created.error);
      uploads.set(id, { id, session, ...wanted, received: 0, touched: clock.now().mono });
      return ok(id);
    },

    /**
     * Adds a part; how many bytes are there now. A part that came before is accepted again and
     * changes nothing; one that would leave a gap or go beyond the size is refused.
     */
    part: (
      session: string,
      id: string,
      offset: number,
      bytes: Uint8Array,
    ): Result<number, CentreFailure> => {
      const upload = ofSession(session, id);
      if (upload === undefined) return failure('upload-unknown');
      if (bytes.length > limits.partBytes) {
        return failure('upload-too-large', { most: limits.partBytes });
      }
      upload.touched = clock.now().mono;
      const end = offset + bytes.length;
      if (end <= upload.received) return ok(upload.received);
      if (offset !== upload.received) {
        return failure('upload-incomplete', { received: upload.received, bytes: upload.bytes });
      }
      if (end > upload.bytes) return failure('upload-too-large', { most: upload.bytes });
      const kept = spool.append(id, bytes);
      if (!kept.ok) return writeFailure(kept.error);
      upload.received = end;
      return ok(end);
    },

    /** The finished upload of a session, once: it is gone from here afterwards. */
    take,

    /** The finished picture of a session, once, if its bytes are a picture's. */
    takePicture: (
      session: string,
      id: string,
    ): Result<{ readonly bytes: Uint8Array; readonly mime: PictureMime }, PictureRefusal> => {
      const upload = take(session, id, 'picture');
      if (!upload.ok) {
        const isPart = upload.error.code === 'upload-incomplete';
        return fail(isPart ? 'upload-incomplete' : 'upload-unknown');
      }
      const { bytes } = upload.value;
      const mime = pictureMime(bytes);
      return mime === null ? fail('picture-unreadable') : ok({ bytes, mime });
    },

    /** Forgets what a session has under way, e.g. when it ends. */
    forgetSession: (session: string): void => {
      for (const upload of uploads.values()) if (upload.session === session) forget(upload);
    },
  };
};

export type UploadsService = ReturnType<typeof openUploads>;
