import { fail, ok, type Result } from '../result.ts';
import { anyCase, type CharacterSet } from './pattern-class.ts';
import { PatternError, type PatternNode, parsePattern } from './pattern-parse.ts';

/**
 * Our own matcher for XML Schema patterns: it follows all possibilities at once (Thompson 1968), so
 * its work grows with length of text × size of pattern and no pattern can hang it, as
 * a backtracking engine can be hung by (a+)+b.
 */
type Step =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'split'; readonly ways: readonly number[] }
  | { readonly kind: 'end' };

export type Pattern = { readonly matches: (text: string) => boolean };

export type PatternProblem =
  | { readonly code: 'pattern-invalid'; readonly at: number }
  | { readonly code: 'pattern-too-large'; readonly limit: number };

/** Largest number of steps after {n,m} is written out; far beyond any sensible answer pattern. */
const MOST_STEPS = 2_000;
/** Longer texts never match; no short answer comes near. */
const LONGEST_TEXT = 20_000;

class TooLarge extends Error {}

const compile = (root: PatternNode, caseSensitive: boolean): readonly Step[] => {
  const steps: Step[] = [];
  const add = (step: Step): number => {
    if (steps.length >= MOST_STEPS) throw new TooLarge();
    steps.push(step);
    return steps.length - 1;
  };
  /** Writes a part whose successor is `next`, last part first, and gives its entry. */
  const write = (node: PatternNode, next: number): number => {
    switch (node.kind) {
      case 'set':
        // A set step goes on with the step before it in the list, so a jump may be needed.
        if (next !== steps.length - 1) add({ kind: 'split', ways: [next] });
        return add({ kind: 'set', set: caseSensitive ? node.set : anyCase(node.set) });
      case 'sequence':
        return node.parts.reduceRight((after, part) => write(part, after), next);
      case 'choice': {
        const ways = node.parts.map((part) => write(part, next));
        return add({ kind: 'split', ways });
      }
      case 'repeat':
        return repeat(node.part, node.least, node.most, next);
    }
  };
  const repeat = (part: PatternNode, least: number, most: number | null, next: number): number => {
    let entry = next;
    if (most === null) {
      const loop = add({ kind: 'split', ways: [] });
      const body = write(part, loop);
      steps[loop] = { kind: 'split', ways: [body, next] };
      entry = loop;
    } else {
      for (let i = least; i < most; i += 1)
        entry = add({ kind: 'split', ways: [write(part, entry), next] });
    }
    for (let i = 0; i < least; i += 1) entry = write(part, entry);
    return entry;
  };
  const entry = write(root, add({ kind: 'end' }));
  add({ kind: 'split', ways: [entry] });
  return steps;
};

/** All set and end steps that can be reached from the given ones without reading a character. */
const reach = (steps: readonly Step[], from: readonly number[]): ReadonlySet<number> => {
  const seen = new Set<number>();
  const reached = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at];
    if (step?.kind === 'split') open.push(...step.ways);
    else reached.add(at);
  }
  return reached;
};

const run = (steps: readonly Step[], text: string): boolean => {
  if (text.length > LONGEST_TEXT) return false;
  let current = reach(steps, [steps.length - 1]);
  for (const character of text) {
    const next: number[] = [];
    for (const at of current) {
      const step = steps[at];
      if (step?.kind === 'set' && step.set(character)) next.push(at - 1);
    }
    if (next.length === 0) return false;
    current = reach(steps, next);
  }
  return [...current].some((at) => steps[at]?.kind === 'end');
};

/**
 * Compiles an XML Schema pattern (QTI 3.0 §patternMatch). The whole text must match.
 * On failure: where the pattern is wrong (characters from 0), or that it is too large.
 */
export const compilePattern = (
  source: string,
  caseSensitive = true,
): Result<Pattern, PatternProblem> => {
  try {
    const steps = compile(parsePattern(source), caseSensitive);
    return ok({ matches: (text) => run(steps, text) });
  } catch (error) {
    if (error instanceof PatternError) return fail({ code: 'pattern-invalid', at: error.at });
    if (error instanceof TooLarge) return fail({ code: 'pattern-too-large', limit: MOST_STEPS });
    throw error;
  }
};

/** Whether a pattern starts or ends with an anchor of other dialects, which XML Schema lacks. */
export const looksAnchored = (source: string): boolean =>
  source.startsWith('^') || /(?:^|[^\\])(?:\\\\)*\$$/.test(source);
