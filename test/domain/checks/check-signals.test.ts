import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { weights } from '../../../main/domain/checks/virtual/weights.ts';
import { checkSignals as en } from '../../../preload/texts/en/check-signals.ts';
import { checkSignals as zh } from '../../../preload/texts/zh-CN/check-signals.ts';

const folder = new URL('../../../main/domain/checks/', import.meta.url);
const judges = [
  'virtual-machine.ts',
  'remote-session.ts',
  'programs.ts',
  'accessibility.ts',
  'match-programs.ts',
  'camera.ts',
  'camera-picture.ts',
  'camera-faces.ts',
  'virtual-camera.ts',
  'virtual-camera-clues.ts',
  'microphone.ts',
  'loudspeaker.ts',
];
const source = judges
  .map((name) => readFileSync(fileURLToPath(new URL(name, folder)), 'utf8'))
  .join('\n');

/** Codes as they stand in the judges, and those that are put together from a use. */
const codes = [
  ...Object.keys(weights),
  ...new Set(
    [
      ...source.matchAll(
        /'((vm|remote|assistive|program|cameras?|virtual-camera|microphone|loudspeaker)-[a-z-]+)'/g,
      ),
    ].map(([, code]) => code),
  ),
  ...['session', 'open', 'in-use', 'renamed', 'maybe', 'idle'].map((use) => `program-${use}`),
  ...['camera', 'microphone'].flatMap((device) =>
    ['denied', 'none', 'in-use', 'unsupported', 'lost', 'failed'].map((why) => `${device}-${why}`),
  ),
].filter((code) => code !== undefined && code !== 'remote-control' && !code.endsWith('-unknown'));

const remedies = [
  'use-real-machine',
  'explain-machine',
  'end-remote-session',
  'close-remote-programs',
  'end-programs',
  ...['camera', 'microphone'].flatMap((device) =>
    ['allow', 'connect', 'free', 'reconnect', 'restart'].map((verb) => `${verb}-${device}`),
  ),
  ...['speed-up-camera', 'better-camera', 'uncover-camera', 'clean-camera', 'use-real-camera'],
  ...['remove-virtual-camera', 'more-light', 'less-light', 'show-face', 'be-alone'],
  ...['faces-by-proctor', 'use-own-window', 'unmute-microphone', 'speak-up', 'lower-microphone'],
  ...['use-real-microphone', 'connect-loudspeaker', 'turn-up'],
];

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).toSorted();

describe.each([
  ['English', en],
  ['Chinese', zh],
] as const)('the sentences in %s', (_, texts) => {
  const sentences: Readonly<Record<string, unknown>> = texts;

  it('are there for every code that a judge uses', () => {
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) expect(typeof sentences[String(code)], String(code)).toBe('string');
  });

  it('are there for every remedy, and for nothing else', () => {
    expect(Object.keys(texts.remedies).toSorted()).toEqual(remedies.toSorted());
    const used = new Set(['remedies', 'remote-session', ...codes]);
    expect(Object.keys(texts).filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('the sentences of both languages', () => {
  it('name the same values', () => {
    const chinese: Readonly<Record<string, unknown>> = zh;
    for (const [code, text] of Object.entries(en)) {
      if (typeof text !== 'string') continue;
      expect(placeholders(String(chinese[code])), code).toEqual(placeholders(text));
    }
  });
});

describe('the looks at a virtual machine', () => {
  it('use every clue of the table, so that no weight is left without a cause', () => {
    const virtual = new URL('virtual/', folder);
    const looks = readdirSync(fileURLToPath(virtual))
      .filter((name) => name !== 'weights.ts')
      .map((name) => readFileSync(fileURLToPath(new URL(name, virtual)), 'utf8'))
      .join('\n');
    for (const code of Object.keys(weights)) expect(looks, code).toContain(`'${code}'`);
  });
});
