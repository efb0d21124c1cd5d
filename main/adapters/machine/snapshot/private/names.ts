import type { Answer } from '../answers.ts';
import type { Snapshot } from '../schema.ts';

/** Names that are everywhere and tell of nobody; to replace them would spoil other words. */
const nobodys = new Set(
  `own other root user users admin administrator guest public shared default system local set host
  localhost localdomain none unknown null true false pi ubuntu debian fedora centos arch kali vagrant
  docker runner test home desktop laptop linux windows macos gdm lightdm sddm greeter daemon nobody
  wdagutilityaccount`.split(/\s+/),
);

/** Properties in which Windows and macOS name people, computers and their owners. */
const namingProperty =
  /^(?:name|dnshostname|csname|username|user|hostname|registereduser|primaryownername|fullname|owner)$/i;

/** Names of people and computers that a snapshot gives away by where they stand, longest first. */
export const namesIn = (snapshot: Snapshot, known: readonly string[]): readonly string[] => {
  const found = Object.entries(snapshot.answers).flatMap(([question, answer]) => [
    ...inHomes(question),
    ...inHomes(JSON.stringify(answer).replaceAll('\\\\', '\\')),
    ...inAnswer(question, answer),
  ]);
  const names = [...known, ...found]
    .map((name) => name.trim())
    .filter((name) => name.length >= 2 && !nobodys.has(name.toLowerCase()));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
};

const inHomes = (text: string): readonly string[] =>
  [
    ...text.matchAll(/\/(?:home|Users)\/([^/\s:;,"'<>\\]+)/g),
    ...text.matchAll(/[a-z]:\\(?:Users|Documents and Settings)\\([^\\/:*?"<>|\r\n\t]+)/gi),
  ].map(([, name = '']) => name);

const inAnswer = (question: string, answer: Answer): readonly string[] => {
  if ('out' in answer) return inOutput(question, answer.out);
  if ('values' in answer)
    return strings(answer.values, /^(?:registered|hostname|physicalhost|virtualmachinename)/i);
  if (
    'rows' in answer &&
    /^(?:cim win32_(?:computersystem|operatingsystem)|script session)$/i.test(question)
  ) {
    return answer.rows.flatMap((row) => strings(row, namingProperty));
  }
  const value = 'value' in answer ? answer.value : null;
  if (question === 'node environment' && typeof value === 'object' && value !== null) {
    const display = 'DISPLAY' in value ? String(value.DISPLAY) : '';
    return [display.replace(/:[\d.]*$/, '')];
  }
  return [];
};

const inOutput = (question: string, out: string): readonly string[] => {
  const column = (pattern: RegExp): readonly string[] =>
    out.split(/\r?\n/).flatMap((line) => pattern.exec(line)?.slice(1) ?? []);
  switch (question) {
    case 'run who':
      return [...column(/^(\S+)/), ...column(/\((?!tty\d|login screen)([^():\s]+)[^)]*\)\s*$/)];
    case 'run loginctl list-sessions --no-legend':
      return column(/^\s*\S+\s+\d+\s+(\S+)/);
    case 'run quser':
      return column(/^[> ](\S+)\s+.*\d/);
    case 'run stat -f %Su /dev/console':
      return column(/^(\S+)/);
    default:
      return [];
  }
};

const strings = (row: Readonly<Record<string, unknown>>, name: RegExp): readonly string[] =>
  Object.entries(row).flatMap(([key, value]) =>
    name.test(key) && typeof value === 'string' ? [value, value.split('\\').at(-1) ?? ''] : [],
  );

/**
 * Replaces names as whole words, whatever the case of their letters. Chinese is written without spaces
 * (`wangwei的 iPhone`), so a Chinese neighbour does not make a name part of a longer word.
 */
export const replaceNames = (names: readonly string[]): ((text: string) => string) => {
  if (names.length === 0) return (text) => text;
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const letter = '[[\\p{L}\\p{N}]--\\p{Script=Han}]';
  const pattern = new RegExp(`(?<!${letter})(?:${any})(?!${letter})`, 'giv');
  return (text) => text.replace(pattern, 'own');
};
