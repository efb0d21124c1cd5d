import { z } from 'zod';
import { programClasses } from '../checks/program-list.ts';
import { aims } from './aim.ts';

const seconds = z.number().int().nonnegative().max(86_400);

/**
 * What an exam asks of the lockdown (R-L1 to R-L5). Everything that a station can prevent is prevented,
 * whether it stands here or not; this says what the exam can't do without.
 */
export const LockdownPolicy = z.strictObject({
  schema: z.literal('invigil-lockdown/1').default('invigil-lockdown/1'),
  /** Without these the exam can't start; `seen`: being told when it happens is enough. */
  required: z
    .strictObject({
      prevented: z.array(z.enum(aims)).default([]),
      seen: z.array(z.enum(aims)).default(['leave-full-screen', 'other-window']),
    })
    .prefault({}),
  /** Operating systems that are good enough (R-L5). */
  systems: z.array(z.enum(['windows', 'macos', 'linux'])).default(['windows', 'macos', 'linux']),
  programs: z
    .strictObject({
      /** Classes that may not run (R-L3). */
      forbidden: z.array(z.enum(programClasses)).default([...programClasses]),
      /** Whether the program may end a forbidden one that does not end when it is asked to. */
      byForce: z.boolean().default(false),
    })
    .prefault({}),
  /**
   * Whether a picture of the whole screen is kept as evidence of what happened (R-P1). Optional, so that
   * policies from before it keep their digest.
   */
  screenPictures: z.boolean().optional(),
  /**
   * Hash of the quit password as the command line makes it (argon2id, PHC string); null: only a proctor
   * lets a candidate leave (R-L4).
   */
  quitPassword: z.string().startsWith('$argon2id$').max(300).nullable().default(null),
  /** Wrong passwords before the next try has to wait for a proctor. */
  quitTries: z.number().int().min(1).max(10).default(5),
  /** The station gives the machine back by itself when it could not serve the exam for so long. */
  emergencySeconds: seconds.min(30).default(600),
});
export type LockdownPolicy = Readonly<z.infer<typeof LockdownPolicy>>;
