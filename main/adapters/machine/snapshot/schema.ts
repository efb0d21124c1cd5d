import { z } from 'zod';
import type { Answer } from './answers.ts';

const Source = z.strictObject({ url: z.string(), quote: z.string(), for: z.string() });

/** What a person knows who stood before the machine; never read by the checks. */
const Truth = z.strictObject({
  machine: z.enum(['physical', 'virtual', 'container']),
  product: z.string().nullable().optional(),
  hardened: z.boolean().optional(),
  remote: z.string(),
  displays: z.number().int().nonnegative().nullable(),
  setAside: z.boolean().optional(),
});

/** A snapshot without its answers, which are checked by the kind of their question. */
export const Head = z
  .strictObject({
    schema: z.literal('invigil-snapshot/1'),
    platform: z.enum(['win32', 'darwin', 'linux']),
    title: z.string().min(1).max(500),
    how: z.enum(['recorded', 'reconstructed']),
    recorded: z.iso.date(),
    sources: z.array(Source).readonly(),
    truth: Truth.optional(),
    answers: z.record(z.string().min(1).max(1_000), z.unknown()),
  })
  .refine(({ how, sources }) => how === 'recorded' || sources.length > 0, {
    path: ['sources'],
    message: 'a reconstructed machine names its sources',
  });

type Head = z.infer<typeof Head>;
/** One machine's answers, format `invigil-snapshot/1` (docs/snapshots.md). */
export type Snapshot = Readonly<Omit<Head, 'answers'>> & {
  readonly answers: Readonly<Record<string, Answer>>;
};
