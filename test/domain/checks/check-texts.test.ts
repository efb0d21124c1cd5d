import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../main/domain/checks/finding.ts';
import { checkSignals } from '../../../preload/texts/en/check-signals.ts';
import { checkSteps as enCheckSteps } from '../../../preload/texts/en/check-steps.ts';
import { checks as en } from '../../../preload/texts/en/checks.ts';
import { deviceSteps as enDeviceSteps } from '../../../preload/texts/en/device-steps.ts';
import { network } from '../../../preload/texts/en/network.ts';
import { checkSteps as zhCheckSteps } from '../../../preload/texts/zh-CN/check-steps.ts';
import { checks as zh } from '../../../preload/texts/zh-CN/checks.ts';
import { deviceSteps as zhDeviceSteps } from '../../../preload/texts/zh-CN/device-steps.ts';
import { inRoot } from '../../../scripts/support/root.ts';

const enSteps = { ...enCheckSteps, ...enDeviceSteps };
const zhSteps = { ...zhCheckSteps, ...zhDeviceSteps };

/** Judges with sentences of their own, which have tests of their own. */
const elsewhere =
  /^(?:virtual-.*|remote-session|programs|accessibility|match-programs|network.*|camera.*|microphone.*|loudspeaker|points)\.ts$/;

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
  // Of a test that takes over what an earlier one found (services/checks).
  'kept-from-ticket',
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

  it('give steps for everything that can be mended, and for nothing else', () => {
    const all = [en, checkSignals, network].flatMap(({ remedies }) => Object.keys(remedies));
    const single =
      /-unknown$|^(?:update-system-later|set-time-zone|explain-machine|faces-by-proctor)$/;
    expect(Object.keys(enSteps).toSorted()).toEqual(
      all.filter((remedy) => !single.test(remedy)).toSorted(),
    );
  });

  it.each([
    ['English', enSteps],
    ['Chinese', zhSteps],
  ] as const)('are two to four steps in their order in %s', (_, steps) => {
    const order = ['first', 'second', 'third', 'fourth'];
    for (const [remedy, each] of Object.entries(steps)) {
      const places = Object.keys(each);
      expect.soft(places.length, remedy).toBeGreaterThanOrEqual(2);
      expect.soft(places, remedy).toEqual(order.slice(0, places.length));
    }
  });

  it('name every check, in both languages', () => {
    expect(Object.keys(en.names)).toEqual([...checkNames]);
    expect(Object.keys(zh.names)).toEqual([...checkNames]);
  });
});
