import { z } from 'zod';

/** What hub and station say to each other for the network test, version 1. */

export const protocol = 1;

/** A datagram: a token of these bytes, then whatever the asker likes, in all at most `datagramBytes`. */
export const tokenBytes = 16;
export const datagramBytes = 64;

const count = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** Which protocol an answer speaks, before anything else of it is read. */
export const AnyHello = z.object({ hub: z.literal('invigil'), protocol: count });

/** The answer to GET /v1/hello. What a newer hub adds is passed over. */
export const Hello = z.object({
  hub: z.literal('invigil'),
  protocol: z.literal(protocol),
  name: z.string().max(200),
  /** The hub's wall clock, milliseconds since 1970. */
  time: z.number().nonnegative().max(8.64e15),
  udpPort: z.number().int().min(1).max(65_535),
  /** For datagrams: base64url, good for some minutes. */
  token: z.string().regex(/^[\w-]{22}$/),
  limits: z.object({
    /** Most bytes of one download or upload, and most seconds. */
    streamBytes: count,
    streamSeconds: count,
    datagramsPerSecond: count,
  }),
});
export type Hello = Readonly<z.infer<typeof Hello>>;

/** A line of the answer to POST /v1/up: what has been taken until now, and since when, by the hub's clock. */
export const Taken = z.object({
  bytes: z.number().int().nonnegative(),
  milliseconds: z.number().nonnegative(),
  done: z.boolean(),
});
export type Taken = Readonly<z.infer<typeof Taken>>;
