import { z } from 'zod';
import { canonicalJson, NotJson } from '../log/canonical.ts';
import { isOperationId, type OperationId } from './operation.ts';

/**
 * The journal of a lockdown: how to undo each operation, written and on disk before it is performed.
 * One line of canonical JSON each; a line's digest covers the line before it, so that what was cut out
 * or altered shows. It is no secret and no signature: who can write it can change the same settings
 * directly. Therefore what it says is never believed further than an operation's own list of settings
 * goes (`readUndo` of each adapter).
 */
export const journalVersion = 1;

const Line = z.strictObject({
  v: z.literal(journalVersion),
  machine: z.string(),
  operation: z.string(),
  what: z.enum(['undo', 'undone']),
  /** What undoing needs to know; only its own operation can read it. */
  undo: z.json(),
  digest: z.string(),
});
export type JournalLine = Readonly<z.infer<typeof Line>>;
export type Undo = JournalLine['undo'];

export type Sha256 = (text: string) => string;

/** One operation that is to be undone; `undo` is null where what was noted can't be believed. */
export type ToUndo = { readonly operation: OperationId; readonly undo: Undo | null };

/**
 * - `cut`: the last line is not whole; its operation was never performed, because it is only begun when
 *   its line is on disk.
 * - `altered`: a line is not what was written; what it names is set to the system's own defaults.
 * - `newer`: written by a newer version, which alone can read it.
 * - `other-machine`: says nothing of this machine, and nothing of it is undone here.
 * - `unknown-operation`: this version does not know it.
 * - `unreadable`: the journal is there and can't be read; line 0.
 */
export type JournalProblem = {
  readonly line: number;
  readonly because:
    | 'cut'
    | 'altered'
    | 'newer'
    | 'other-machine'
    | 'unknown-operation'
    | 'unreadable';
};

export type Journal = {
  /** In the order in which it has to be undone: the last performed first. */
  readonly toUndo: readonly ToUndo[];
  /** Every operation that it speaks of, undone or not. */
  readonly named: ReadonlySet<OperationId>;
  readonly problems: readonly JournalProblem[];
  /** Digest of the last line, on which the next one builds; empty for an empty journal. */
  readonly last: string;
};

/** A line as it is appended, with its line feed. */
export const journalLine = (
  line: Omit<JournalLine, 'v' | 'digest'>,
  last: string,
  sha256: Sha256,
): { readonly text: string; readonly digest: string } => {
  const content = { v: journalVersion, ...line };
  const digest = digestOf(content, last, sha256);
  return { text: `${canonicalJson({ ...content, digest })}\n`, digest };
};

const digestOf = (content: unknown, last: string, sha256: Sha256): string =>
  sha256(`${last}\n${canonicalJson(content)}`);

/**
 * What a journal says is to be undone on this machine. Total: any text gives an answer.
 *
 * @param machine what this machine is known by; empty where it does not say
 */
export const readJournal = (text: string, machine: string, sha256: Sha256): Journal => {
  const lines = text.split('\n');
  const tail = lines.pop() ?? '';
  const pending = new Map<OperationId, Undo | null>();
  const named = new Set<OperationId>();
  const problems: JournalProblem[] = [];
  let last = '';
  const take = ({ operation, what, undo }: ReadLine): void => {
    if (operation === null) return;
    named.add(operation);
    if (what === 'undone') pending.delete(operation);
    // What was noted first is how the machine was before us.
    else if (!pending.has(operation)) pending.set(operation, undo);
  };
  for (const [index, one] of lines.entries()) {
    const read = readLine(one, last, machine, sha256);
    last = read.digest ?? last;
    if (read.problem !== null) problems.push({ line: index + 1, because: read.problem });
    take(read);
  }
  if (tail !== '') {
    problems.push({ line: lines.length + 1, because: 'cut' });
    // Whole but for its line feed, or with something else in its place: it may have been performed.
    const whole = readLine(tail.slice(0, tail.lastIndexOf('}') + 1), last, machine, sha256);
    if (whole.problem === null && whole.what === 'undo') take(whole);
  }
  const toUndo = [...pending].map(([operation, undo]) => ({ operation, undo })).toReversed();
  return { toUndo, named, problems, last };
};

type ReadLine = {
  readonly operation: OperationId | null;
  readonly what: 'undo' | 'undone';
  readonly undo: Undo | null;
  readonly digest: string | null;
  readonly problem: JournalProblem['because'] | null;
};

const readLine = (text: string, last: string, machine: string, sha256: Sha256): ReadLine => {
  const parsed = parse(text);
  const operation = textOf(parsed, 'operation');
  const known = operation !== null && isOperationId(operation) ? operation : null;
  const digest = textOf(parsed, 'digest');
  const mistrusted = (problem: JournalProblem['because'], of: OperationId | null): ReadLine => ({
    operation: of,
    what: 'undo',
    undo: null,
    digest,
    problem,
  });
  const own = textOf(parsed, 'machine') ?? '';
  // A machine that could not say what it is, then or now, is not another one.
  const isElsewhere = own !== machine && own !== '' && machine !== '';
  if (isNewer(parsed)) {
    return isElsewhere ? mistrusted('other-machine', null) : mistrusted('newer', known);
  }
  // Nothing goes deeper into a line than its digest, which bounds how deep it may be.
  if (!isAsWritten(parsed, last, sha256)) return mistrusted('altered', known);
  const line = Line.safeParse(parsed);
  if (!line.success) return mistrusted('altered', known);
  // Asked after the digest: a line of ours that was altered must not pass for another machine's.
  if (isElsewhere) return mistrusted('other-machine', null);
  if (known === null) return mistrusted('unknown-operation', null);
  const { what, undo } = line.data;
  return { operation: known, what, undo, digest: line.data.digest, problem: null };
};

const isAsWritten = (value: unknown, last: string, sha256: Sha256): boolean => {
  if (typeof value !== 'object' || value === null || !('digest' in value)) return false;
  const { digest, ...content } = value;
  try {
    return digestOf(content, last, sha256) === digest;
  } catch (error) {
    // Too deep, or half a surrogate pair: it can be parsed, and no journal is written so.
    if (error instanceof NotJson) return false;
    throw error;
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const textOf = (value: unknown, key: string): string | null => {
  if (typeof value !== 'object' || value === null || !(key in value)) return null;
  const found = (value as Readonly<Record<string, unknown>>)[key];
  return typeof found === 'string' ? found : null;
};

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'v' in value &&
  typeof value.v === 'number' &&
  value.v > journalVersion;
