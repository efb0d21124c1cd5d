import { z } from 'zod';
import { allow, Id, text } from './common.ts';

/** Kinds of upload with the largest size in bytes. */
export const uploadLimits = {
  picture: 4_000_000,
  bookings: 32_000_000,
  exam: 200_000_000,
} as const;
export const UploadKind = z.enum(['picture', 'bookings', 'exam']);

/** Largest part in bytes before base64; small enough not to hold up other calls. */
export const uploadPartBytes = 48_000;

/** Files reach the main process in parts, over a connection of their own. */
export const upload = {
  begin: allow('candidate', 'staff', 'admin')
    .input(
      z.strictObject({
        kind: UploadKind,
        name: text(255),
        bytes: z.number().int().positive(),
      }),
    )
    .output(z.strictObject({ upload: Id })),
  /** Parts come in order; a part that was already received is accepted again and changes nothing. */
  part: allow('candidate', 'staff', 'admin')
    .input(
      z.strictObject({
        upload: Id,
        offset: z.number().int().nonnegative(),
        /** Base64 of at most `uploadPartBytes` bytes. */
        data: z.base64().max(64_000),
      }),
    )
    .output(z.strictObject({ received: z.number().int().nonnegative() })),
};
