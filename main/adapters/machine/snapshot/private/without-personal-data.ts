import { addressKind } from '../../address-kind.ts';
import type { Answer } from '../answers.ts';
import type { Snapshot } from '../schema.ts';
import { reducedListing } from './listings.ts';
import { namesIn, replaceNames } from './names.ts';
import { reducedProperties } from './properties.ts';
import { reducedSerial } from './serial.ts';
import { mapSerials, serialsIn } from './serials.ts';
import { reducedText } from './text.ts';

/** What the program knows of the person before it, so that it can be found where nothing tells it apart. */
export type Known = {
  /** The name with which this person is signed in. */
  readonly user?: string;
  readonly host?: string;
};

/**
 * A snapshot without personal data, as docs/snapshots.md says: names of people and computers, serial
 * numbers, UUIDs, whole hardware and network addresses are removed or reduced to their kind. A name or
 * serial number that was found in one answer is removed from all, from the questions and the title.
 */
export const withoutPersonalData = (snapshot: Snapshot, known: Known = {}): Snapshot => {
  const { user, host } = known;
  const hosts = host === undefined ? [] : [host, host.split('.')[0] ?? host];
  const entries = Object.entries(snapshot.answers);
  const named = replaceNames(namesIn(snapshot, user === undefined ? hosts : [user, ...hosts]));
  const serials = [...new Set(entries.flatMap(([q, answer]) => serialsIn(q, answer)))];
  const numbered = (text: string): string =>
    serials.reduce((reduced, serial) => reduced.replaceAll(serial, reducedSerial(serial)), text);
  const clean = (text: string): string => named(reducedText(numbered(text)));

  const answers = entries.map(([question, answer]): [string, Answer] => {
    const listed = reducedListing(question, answer, user ?? null);
    const reduced = reducedProperties(question, mapSerials(question, listed, reducedSerial));
    // Only texts change, so the answer keeps its shape.
    return [clean(question), everyText(networkAsKinds(question, reduced), clean) as Answer];
  });
  return { ...snapshot, title: clean(snapshot.title), answers: Object.fromEntries(answers) };
};

/** Addresses that text alone does not show as such: `::` and what Node adds of zones. */
const networkAsKinds = (question: string, answer: Answer): Answer => {
  if (question !== 'node network' || !('value' in answer) || !Array.isArray(answer.value)) {
    return answer;
  }
  const value = answer.value.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'address' in entry
      ? { ...entry, address: addressKind(String(entry.address)) }
      : entry,
  );
  return { value };
};

/** Changes each text in a JSON value, names of properties aside. */
const everyText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((element) => everyText(element, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, everyText(inner, change)]),
  );
};
