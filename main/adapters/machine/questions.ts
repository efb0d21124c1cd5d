import type { Machine } from '../../ports/machine.ts';

/**
 * Stands between whoever asks and the machine. `question` is the line of docs/snapshots.md; `detail`
 * tells apart askings of the same line (the properties of a CIM class), empty otherwise.
 */
export type Around = <A>(question: string, ask: () => Promise<A>, detail: string) => Promise<A>;

/** A machine that answers through `wrap`. */
export const around = (machine: Machine, wrap: Around): Machine => ({
  platform: machine.platform,
  file: (path) => wrap(`file ${path}`, () => machine.file(path), ''),
  folder: (path) => wrap(`folder ${path}`, () => machine.folder(path), ''),
  link: (path) => wrap(`link ${path}`, () => machine.link(path), ''),
  run: (program, ...args) =>
    wrap(runQuestion(program, args), () => machine.run(program, ...args), ''),
  cim: (name, properties) =>
    wrap(`cim ${name}`, () => machine.cim(name, properties), properties.join(' ')),
  registry: (key) => wrap(`registry ${key}`, () => machine.registry(key), ''),
  script: (name) => wrap(`script ${name}`, () => machine.script(name), ''),
  processes: () => wrap('processes', () => machine.processes(), ''),
  node: (name) => wrap(`node ${name}`, () => machine.node(name), ''),
});

/** The line of a program's question: arguments with spaces stand in quotes. */
export const runQuestion = (program: string, args: readonly string[]): string =>
  ['run', program, ...args].map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ');
