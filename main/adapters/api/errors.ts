import { ORPCError, ValidationError } from '@orpc/server';
import type { Refusal } from '../../../preload/contract/common.ts';
import { type RefusalCode, refusalCodes } from '../../../preload/contract/refusals.ts';

/** Where the router writes what only its operator may read: never inputs, never messages. */
export type Log = {
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/** A refusal on its way through code that throws: a handler that iterates has no other way to say no. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, values: Refusal['values'] = {}) {
    super(code);
    this.name = 'Refused';
    this.refusal = { code, values };
  }
}

/** The refusal as the contract's typed error, which is all that may leave the main process. */
export const toWire = ({ code, values }: Refusal) =>
  new ORPCError('REFUSED', { defined: true, message: code, data: { code, values } });

type Issue = { readonly path?: unknown; readonly message?: string; readonly code?: string };

/**
 * What anything thrown below the router means to the window that called. A schema violation of the
 * input names the field and the rule, never the value. Everything that nobody foresaw is a bug:
 * `internal` to the window, and a log line without personal data for the operator.
 */
export const toRefusal = (error: unknown, procedure: string, log: Log): Refusal => {
  if (error instanceof Refused) return error.refusal;
  if (error instanceof ORPCError) {
    if (error.code === 'REFUSED') return error.data as Refusal;
    if (error.code === 'BAD_REQUEST') return inputRefusal(error.cause);
  }
  log.error({ procedure, ...describeBug(error) }, 'a call failed because of a bug');
  return { code: 'internal', values: {} };
};

const inputRefusal = (cause: unknown): Refusal => {
  const issue =
    cause instanceof ValidationError ? (cause.issues[0] as Issue | undefined) : undefined;
  // A schema of the contract may name the refusal that it stands for, as `Reason` does.
  const named = refusalCodes.find((code) => code === issue?.message);
  if (named !== undefined) return { code: named, values: {} };
  return { code: 'bad-input', values: { field: fieldPath(issue), rule: issue?.code ?? 'format' } };
};

const fieldPath = (issue: Issue | undefined): string =>
  Array.isArray(issue?.path) ? issue.path.map(String).join('.').slice(0, 120) : '';

/**
 * What may be written down of an unexpected error: its name, where it was thrown, and which fields
 * broke which rule. Messages are left out, because they can quote what a person typed.
 */
export const describeBug = (error: unknown): object => {
  const cause = error instanceof ORPCError ? (error.cause ?? error) : error;
  const fields =
    cause instanceof ValidationError
      ? {
          broken: cause.issues
            .slice(0, 5)
            .map((issue) => [fieldPath(issue), (issue as Issue).code]),
        }
      : {};
  return {
    name: cause instanceof Error ? cause.name : typeof cause,
    code: cause instanceof Error && 'code' in cause ? String(cause.code) : undefined,
    at: cause instanceof Error ? stackFrames(cause) : [],
    ...fields,
  };
};

const stackFrames = (error: Error): readonly string[] =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
