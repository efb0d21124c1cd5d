import type { DoorView } from '../../preload/contract/proctor.ts';
import { start } from './proctor-people.ts';
import { sha256Of } from './proctor-pictures.ts';

type Machine = NonNullable<DoorView['machine']>;
type Line = Machine['against'][number];

const made = start + 8 * 60_000;
const blocks = (check: Line['check'], override: Line['override'] = 'proctor'): Line => ({
  check,
  verdict: 'not-ready',
  effect: 'blocks',
  override,
});
const warns = (check: Line['check'], verdict: Line['verdict'] = 'advice'): Line => ({
  check,
  verdict,
  effect: 'warns',
  override: null,
});
const notReady = (...against: readonly Line[]): Machine => ({
  made,
  result: 'not-ready',
  against,
  changed: [],
});

/** What a system test can have come to, by what it takes to admit somebody with it. */
export const machines = {
  ready: { made: made + 60_000, result: 'ready', against: [], changed: [] },
  reason: notReady(blocks('displays'), blocks('camera'), warns('restart-due')),
  twoPeople: notReady(blocks('virtual-machine', 'two-people'), blocks('displays')),
  impossible: notReady(blocks('debugger', 'nobody'), blocks('displays')),
  changed: {
    ...notReady(blocks('network'), warns('proxy-and-vpn', 'unknown'), warns('power')),
    changed: [
      { check: 'network', before: 'ready', now: 'not-ready' },
      { check: 'power', before: 'ready', now: 'advice' },
    ],
  },
} as const satisfies Readonly<Record<string, Machine>>;

/** The pictures of a candidate who has taken that of the face once more. */
export const takenAgain: DoorView['pictures'] = [
  { kind: 'document', sha256: sha256Of.document, at: start },
  { kind: 'face', sha256: 'e'.repeat(64), at: start + 9 * 60_000 },
];
