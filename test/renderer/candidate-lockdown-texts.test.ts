import { describe, expect, it } from 'vitest';
import { aims } from '../../main/domain/lockdown/aim.ts';
import {
  machineIncidents as domainMachine,
  windowIncidents as domainWindow,
} from '../../main/domain/lockdown/incident.ts';
import type { JournalProblem } from '../../main/domain/lockdown/journal.ts';
import { type LockSystem, operationIds } from '../../main/domain/lockdown/operation.ts';
import type { HeldBecause, UnlockedBecause } from '../../main/domain/sitting/events.ts';
import type { Held } from '../../main/services/lockdown/lockdown.ts';
import { machineIncidents, windowIncidents } from '../../preload/contract/lockdown.ts';
import { lockdown as en } from '../../preload/texts/en/lockdown.ts';
import { lockdown as zh } from '../../preload/texts/zh-CN/lockdown.ts';
import {
  toldAims,
  toldOperations,
  toldReasons,
  toldUnlocked,
} from '../../renderer/kit/say-lockdown.ts';

type Texts = { readonly [key: string]: string | Texts };
type Codes<T extends string> = Readonly<Record<T, true>>;

/** Codes that the domain has as types alone: the compiler says when one is missing here. */
const reasons: Codes<Exclude<Held['because'], ''>> = {
  'not-this-system': true,
  'not-this-host': true,
  'tool-missing': true,
  'right-missing': true,
  'not-this-desktop': true,
  'system-too-new': true,
  'system-too-old': true,
  refused: true,
  'timed-out': true,
  missing: true,
  'undo-unreadable': true,
  error: true,
  journal: true,
  'not-kept': true,
  'no-keeper': true,
};
const unlocked: Codes<UnlockedBecause> = {
  ended: true,
  released: true,
  'quit-password': true,
  emergency: true,
  'window-lost': true,
  'program-ended': true,
  restored: true,
};
const problems: Codes<JournalProblem['because']> = {
  cut: true,
  altered: true,
  newer: true,
  'other-machine': true,
  'unknown-operation': true,
  unreadable: true,
};
const held: Codes<Exclude<HeldBecause, 'interrupted-too-long' | 'terms-time-up'>> = {
  'lockdown-incomplete': true,
  left: true,
  emergency: true,
};
const systems: Codes<LockSystem> = { windows: true, macos: true, linux: true };

const at = (texts: Texts, path: readonly string[]): string | Texts | undefined =>
  path.reduce<string | Texts | undefined>(
    (found, key) => (typeof found === 'object' ? found[key] : undefined),
    texts,
  );

const wanted: readonly (readonly string[])[] = [
  ...operationIds.flatMap((id) => [
    ['operation', id, 'name'],
    ['operation', id, 'text'],
  ]),
  ...aims.map((aim) => ['aim', aim]),
  ...[...domainWindow, ...domainMachine].map((kind) => ['incident', kind]),
  ...Object.keys(systems).map((system) => ['system', system]),
  ...Object.keys(reasons).map((reason) => ['because', reason]),
  ...Object.keys(unlocked).map((because) => ['unlocked', because]),
  ...Object.keys(problems).map((problem) => ['journal', problem]),
  ...Object.keys(held).map((because) => ['paused', because]),
];

describe('the words of the lockdown', () => {
  for (const [language, texts] of [
    ['zh-CN', zh],
    ['en', en],
  ] as const) {
    it(`name every operation, aim, incident and reason of the domain in ${language} (R-L1, R-L2, R-L5)`, () => {
      const missing = wanted.filter((path) => typeof at(texts, path) !== 'string');
      expect(missing).toEqual([]);
    });
  }

  it('are found by the same codes as the domain has', () => {
    expect([...toldOperations]).toEqual([...operationIds]);
    expect([...toldAims]).toEqual([...aims]);
    expect([...toldReasons].toSorted()).toEqual(Object.keys(reasons).toSorted());
    expect([...toldUnlocked].toSorted()).toEqual(Object.keys(unlocked).toSorted());
  });

  it('are asked for by the same incidents as the contract has', () => {
    expect([...windowIncidents]).toEqual([...domainWindow]);
    expect([...machineIncidents]).toEqual([...domainMachine]);
  });
});
