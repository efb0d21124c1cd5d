import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../main/domain/checks/finding.ts';
import { checks as en } from '../../../preload/texts/en/checks.ts';
import { checks as zh } from '../../../preload/texts/zh-CN/checks.ts';
import { inRoot } from '../../../scripts/support/root.ts';

/** Judges with sentences of their own, which have tests of their own. */
const elsewhere =
  /^(?:virtual-machine|remote-session|programs|accessibility|match-programs|network.*)\.ts$/;

const folder = inRoot('main/domain/checks');
const source = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && !elsewhere.test(file))
  .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
  .join('\n');

const connections = ['internal', 'external', 'wireless', 'virtual', 'unknown'];
/** Codes as they stand in the judges, and those that are put together there. */
const codes = new Set([
  ...[...source.matchAll(/signal\(\s*(?:[\w.]+ [=<>]+ \w+ \? )?'([a-z-]+)'/g)].map(
    ([, code]) => code,
  ),
  ...[...source.matchAll(/signal\([^)]*? \? '([a-z-]+)' : '([a-z-]+)'/g)].flatMap(([, a, b]) => [
    a,
    b,
  ]),
  ...['clock-ahead', 'clock-behind'],
  ...['missing', 'denied', 'timed-out', 'error', 'not-asked'].map((why) => `unknown-${why}`),
  ...connections.flatMap((one) => [`display-${one}`, `display-unsized-${one}`]),
]);
const remedies = new Set([
  ...[...source.matchAll(/remedy: (?:\w+ \? null : )?'([a-z-]+)'/g)].map(([, code]) => code),
  ...checkNames.filter((check) => check !== 'network').map((check) => `${check}-unknown`),
]);

describe('the sentences of the system test (R-S1)', () => {
  it('are there for every code of a judge, and for nothing else', () => {
    expect(codes.size).toBeGreaterThan(50);
    expect(Object.keys(en.signals).toSorted()).toEqual([...codes].toSorted());
  });

  it('say for everything that is not ready what to do, and for nothing else', () => {
    expect(Object.keys(en.remedies).toSorted()).toEqual([...remedies].toSorted());
  });

  it('name every check, in both languages', () => {
    expect(Object.keys(en.names)).toEqual([...checkNames]);
    expect(Object.keys(zh.names)).toEqual([...checkNames]);
  });
});
