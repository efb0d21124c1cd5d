import type { NetworkProgress } from '../../ports/network-test.ts';
import { fill } from '../say.ts';
import type { Output } from './output.ts';

/** Told how far the system test is. */
export type Progress = {
  readonly onProbe: (done: number, all: number) => void;
  readonly onNetwork: (progress: NetworkProgress) => void;
  readonly end: () => void;
};

/** Shows how far it is in one line of the terminal; in a pipe and beside JSON nothing. */
export const progressOn = ({ json, words }: Output): Progress => {
  const { stderr } = process;
  if (json || !stderr.isTTY) {
    return { onProbe: () => undefined, onNetwork: () => undefined, end: () => undefined };
  }
  // Back to the start of the line, and rid of what stood there (ECMA-48 EL).
  const show = (line: string) => stderr.write(`\r\u001b[K${line}`);
  const { check } = words.text;
  return {
    onProbe: (done, all) => show(fill(check.progress, { done, all })),
    onNetwork: ({ fraction, secondsLeft }) =>
      show(
        fill(check.networkProgress, {
          percent: Math.round(fraction * 100),
          seconds: Math.ceil(secondsLeft),
        }),
      ),
    end: () => show(''),
  };
};
