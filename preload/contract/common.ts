import { oc } from '@orpc/contract';
import { z } from 'zod';
import { refusalCodes } from './refusals.ts';
import type { Role, WindowKind } from './roles.ts';

// The pages' content security policy forbids eval, and browsers report even zod's try of it.
if ('document' in globalThis) z.config({ jitless: true });

/** An opaque ID that the main process made. */
export const Id = z.string().regex(/^[a-z0-9]{8,40}$/);

/**
 * ID of a command, made by the window that sends it. A command that may have been lost is sent again
 * with the same ID: it is never carried out twice.
 */
export const CommandId = z.string().regex(/^[a-z0-9]{16,40}$/);

/** Milliseconds since 1970 UTC. */
export const Wall = z.number().int().nonnegative();

/** A length of time in milliseconds. */
export const Milliseconds = z.number().nonnegative();

export const locales = ['zh-CN', 'en'] as const;
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/**
 * Text from people. Lone surrogates are replaced (they have no UTF-8 form and could not be hashed),
 * nothing is dropped.
 */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.toWellFormed());

/** A sentence in both languages, from an exam's package or policy. */
export const Bilingual = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Why a person decided something; always asked for, kept on record. */
export const Reason = text(500).refine((value) => value.trim().length >= 2, 'reason-missing');

/** A refusal that the user can understand: a code with a sentence in preload/texts, and its values. */
export const Refusal = z.strictObject({
  code: z.enum(refusalCodes),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Refusal = z.infer<typeof Refusal>;

export type ProcedureMeta = {
  readonly roles: readonly Role[];
  /** Kinds of window that may call it; all, when left out. */
  readonly windows?: readonly WindowKind[];
};

const base = oc.$meta<ProcedureMeta>({ roles: [] }).errors({ REFUSED: { data: Refusal } });

/** Starts a procedure that only these roles may call. */
export const allow = (...roles: readonly [Role, ...Role[]]) => base.meta({ roles });

/** The same, only from these kinds of window. */
export const allowIn = (windows: readonly WindowKind[], ...roles: readonly [Role, ...Role[]]) =>
  base.meta({ roles, windows });

/** Answer to a command: the position in the log at which it is saved. */
export const Saved = z.strictObject({ seq: z.number().int().nonnegative() });
