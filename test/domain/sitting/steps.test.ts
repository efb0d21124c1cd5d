import { describe, expect, it } from 'vitest';
import type { SittingCommand } from '../../../main/domain/sitting/commands.ts';
import { decide } from '../../../main/domain/sitting/decide.ts';
import { evolve } from '../../../main/domain/sitting/evolve.ts';
import type { SittingState } from '../../../main/domain/sitting/state.ts';
import { type Driver, sealed } from './support/driver.ts';
import { firstInstant } from './support/moving-clock.ts';
import { candidate, grade, machineOf, pinsOf } from './support/pins.ts';
import { answer, consent, picture, sitTo } from './support/way.ts';

const after = (one: Driver, ...commands: readonly SittingCommand[]): Driver => {
  for (const command of commands) one.does(command);
  return one;
};
const pause: SittingCommand = { do: 'pause', reason: 'fire drill' };
const finished = () =>
  after(sitTo('survey'), { do: 'survey', answers: {} } satisfies SittingCommand);
const timeOver = () => {
  const one = sitTo('items');
  one.passes({ how: 'sleeps', for: 2 * 3_600_000 });
  return one;
};
const held = () => {
  const one = sitTo('items');
  one.passes({ how: 'runs', for: 2 * 3_600_000 });
  return after(one, { do: 'tick' });
};

/** Every step, and what within a step makes a difference to what is allowed. */
const places: Readonly<Record<string, () => Driver | null>> = {
  'not opened': () => null,
  consents: () => sitTo('consents'),
  pictures: () => sitTo('pictures'),
  'pictures, both taken': () => after(sitTo('pictures'), picture('document'), picture('face')),
  waiting: () => sitTo('waiting'),
  terms: () => sitTo('terms'),
  'terms, paused': () => after(sitTo('terms'), pause),
  tutorial: () => sitTo('tutorial'),
  items: () => sitTo('items'),
  'items, window lost': () => after(sitTo('items'), { do: 'detach', clean: false }),
  'items, paused': () => after(sitTo('items'), pause),
  'items, held': held,
  'items, time over': timeOver,
  survey: () => sitTo('survey'),
  finished,
  'finished, rated': () =>
    after(finished(), { do: 'rate', position: 1, points: 1, maxPoints: 5, reason: 'x' }),
  'finished, graded': () => after(finished(), { do: 'record-grade', grade }),
  'terminated in items': () => after(sitTo('items'), { do: 'terminate', reason: 'phone' }),
  'terms declined': () => after(sitTo('terms'), { do: 'terms', accepted: false }),
  'consent declined': () => after(sitTo('consents'), consent(false)),
  refused: () => after(sitTo('waiting'), { do: 'refuse', because: 'late', reason: 'late' }),
  prevented: () => after(sitTo('waiting'), { do: 'refuse', because: 'weather', reason: 'storm' }),
};

const commands: Readonly<Record<string, SittingCommand>> = {
  open: { do: 'open', pins: pinsOf(), candidate },
  attach: { do: 'attach' },
  'detach (closed)': { do: 'detach', clean: true },
  'consent (yes)': consent(),
  'consent (no)': consent(false),
  'add-picture': picture('face'),
  'check-machine': { do: 'check-machine', record: machineOf() },
  ready: { do: 'ready' },
  admit: { do: 'admit', note: '' },
  'refuse (late)': { do: 'refuse', because: 'late', reason: 'late' },
  'terms (yes)': { do: 'terms', accepted: true },
  'terms (no)': { do: 'terms', accepted: false },
  'start-items': { do: 'start-items' },
  visit: { do: 'visit', position: 2 },
  answer: answer(1),
  flag: { do: 'flag', position: 1, flagged: true },
  submit: { do: 'submit', unanswered: 3 },
  survey: { do: 'survey', answers: {} },
  message: { do: 'message', text: 'hello' },
  pause,
  resume: { do: 'resume', reason: 'over' },
  'extend (items)': { do: 'extend', part: 'items', by: 60_000, reason: 'noise' },
  terminate: { do: 'terminate', reason: 'phone' },
  tick: { do: 'tick' },
  abandon: { do: 'abandon' },
  'start-run': { do: 'start-run', program: 'p' },
  'stop-run': { do: 'stop-run', by: 'operator' },
  rate: { do: 'rate', position: 1, points: 1, maxPoints: 5, reason: 'x' },
  'record-grade': { do: 'record-grade', grade },
  erase: { do: 'erase', retention: 'face', reason: 'asked' },
};

const stepOf = (state: SittingState | null): string => {
  if (state === null) return 'nothing';
  const paused = state.paused ? (state.paused.by === 'system' ? ', held' : ', paused') : '';
  return state.step.at === 'ended' ? state.step.how : `${state.step.at}${paused}`;
};

/** What a command does in a place: a refusal's code, or the events and where they lead. */
const outcomeOf = (one: Driver | null, command: SittingCommand): string => {
  const state = one?.state ?? null;
  const now = one?.now ?? firstInstant;
  const decided = decide(state, command, now);
  if (!decided.ok) return `– ${decided.error.code}`;
  if (decided.value.length === 0) return 'nothing to do';
  const types = decided.value.map((draft) => draft.type).join(' + ');
  const next = decided.value.reduce<SittingState | null>(
    (at, draft, index) => evolve(at, sealed(draft, (state?.seq ?? 0) + index + 1, now)),
    state,
  );
  const to = stepOf(next);
  return to === stepOf(state) ? types : `${types} → ${to}`;
};

describe('every step of a sitting with every command', () => {
  it('allows and refuses what transitions.txt says', async () => {
    const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
    const text = Object.entries(places)
      .map(([place, build]) => {
        const lines = Object.entries(commands).map(
          ([name, command]) => `  ${name.padEnd(width)}${outcomeOf(build(), command)}`,
        );
        return `${place}\n${lines.join('\n')}\n`;
      })
      .join('\n');
    await expect(text).toMatchFileSnapshot('./transitions.txt');
  });

  it('reaches every step, and each way to end', () => {
    const reached = new Set(Object.values(places).map((build) => stepOf(build()?.state ?? null)));
    const all = ['consents', 'pictures', 'waiting', 'terms', 'tutorial', 'items', 'survey'];
    const ends = ['finished', 'terms-declined', 'consent-declined', 'refused', 'terminated'];
    expect([...all, ...ends, 'prevented'].filter((step) => !reached.has(step))).toEqual([]);
  });

  it('never leads back to an earlier step', () => {
    const order = ['consents', 'pictures', 'waiting', 'terms', 'tutorial', 'items', 'survey'];
    const rank = (state: SittingState | null) =>
      state === null ? -1 : state.step.at === 'ended' ? 9 : order.indexOf(state.step.at);
    for (const build of Object.values(places)) {
      for (const command of Object.values(commands)) {
        const one = build();
        if (one === null) continue;
        const before = rank(one.state);
        one.asks(command);
        expect(rank(one.state)).toBeGreaterThanOrEqual(before);
      }
    }
  });
});
