import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Value } from './settings.ts';

/** Everything that a simulated machine keeps when a program ends. */
export type MachineState = Readonly<Record<string, Value>>;

/** Where it is kept; every change of one setting is there whole or not at all, as in a real registry. */
export type MachineStore = {
  readonly read: () => MachineState;
  readonly set: (key: string, value: Value) => void;
};

const texts = new WeakMap<MachineState, string>();

/** Keys in order, what is not there left out: two states are the same exactly if their texts are. */
export const stateText = (state: MachineState): string => {
  const known = texts.get(state);
  if (known !== undefined) return known;
  const entries = Object.entries(state).filter(([, value]) => value !== null);
  const text = JSON.stringify(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  texts.set(state, text);
  return text;
};

const changedBy = (state: MachineState, key: string, value: Value): MachineState => {
  const { [key]: _, ...rest } = state;
  return value === null ? rest : { ...rest, [key]: value };
};

/** In memory: `onChange` is told after each elementary change. */
export const memoryStore = (
  begin: MachineState,
  onChange: (key: string) => void = () => undefined,
): MachineStore => {
  let state = begin;
  return {
    read: () => state,
    set: (key, value) => {
      state = changedBy(state, key, value);
      onChange(key);
    },
  };
};

/** In a JSON file, which outlives the process that changes it. */
export const fileStore = (file: string): MachineStore => {
  const read = (): MachineState =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as MachineState) : {};
  return {
    read,
    set: (key, value) => {
      writeFileSync(`${file}.new`, JSON.stringify(changedBy(read(), key, value)));
      renameSync(`${file}.new`, file);
    },
  };
};
