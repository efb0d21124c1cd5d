import { isDeepStrictEqual } from 'node:util';
import { replay } from '../../../main/domain/sitting/evolve.ts';
import type { SittingState } from '../../../main/domain/sitting/state.ts';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { tinyJpeg } from '../../support/sitting.ts';
import { currentView } from './acts.ts';
import { checkLog } from './check-log.ts';
import { checkTimes } from './check-times.ts';
import type { Figures } from './figures.ts';
import { monotonic, type Span } from './monotonic.ts';
import type { Seats, SittingRecord } from './record.ts';
import type { StationFacts } from './station.ts';
import { trueTimes } from './true-times.ts';

/** What was learnt of a sitting's time the last time, to tell what one kill added. */
export type TimeSoFar = { given: number; killedAtWork: number };

type InspectOptions = {
  readonly record: SittingRecord;
  readonly seats: Seats;
  readonly facts: StationFacts;
  readonly figures: Figures;
  readonly time: TimeSoFar;
};

/**
 * Holds everything that can be seen of a sitting against what its people were told: its evidence,
 * its state, its clock. Answers how it stands.
 */
export const inspect = async (options: InspectOptions): Promise<SittingState | null> => {
  const { record, seats, facts, figures } = options;
  const { sitting } = record;
  if (sitting === null) throw new Error('nothing to inspect yet');
  const isHere = seats.candidate.state();
  const bound = isHere.at === 'open' && isHere.session.sitting === sitting;

  const looked = monotonic();
  const view = bound ? await currentView(seats) : null;
  const viewed: Span = { from: looked, to: monotonic() };
  const asked = monotonic();
  const { ledger } = await seats.proctor.api.proctor.timeline({ sitting });
  const until: Span = { from: asked, to: monotonic() };
  const file = await seats.proctor.api.staff.bundle({ sitting });
  const bundle = Buffer.from(file.data, 'base64').toString('utf8');

  const log = checkLog(bundle, record, facts.centreKey);
  figures.bundles += 1;
  figures.findings.push(...log.findings);
  const state = replay(log.events);
  if (state === null) {
    figures.findings.push({ kind: 'log', detail: `${sitting} has no beginning` });
    return null;
  }
  const truth = trueTimes(record, until);
  if (truth === null) {
    figures.findings.push({ kind: 'log', detail: `${sitting} was opened by nobody` });
  } else {
    const times = checkTimes(ledger, truth, state.pins.policy.clock.beatSeconds);
    figures.findings.push(...times.findings);
    figures.unaccountedMs += times.unaccounted;
    noteGiven(options, times.given, truth.killedAtWork);
  }
  if (view !== null) {
    const used = ledger
      .filter((entry) => entry.counted && entry.part === view.clock?.part)
      .reduce((sum, entry) => sum + entry.length, 0);
    figures.findings.push(
      ...clockFindings(view, viewed, used, until),
      ...(await stateFindings(view, state, seats)),
    );
  }
  figures.findings.push(...(await pictureFindings(state, seats)));
  return state;
};

/** Pictures that the log speaks of are there, and are what was uploaded. */
const pictureFindings = async ({ sitting, pictures }: SittingState, { proctor }: Seats) => {
  const uploaded = Buffer.from(await tinyJpeg.arrayBuffer()).toString('base64');
  const shown = [pictures.document, pictures.face].map(async (picture) => {
    if (picture === null) return [];
    const { sha256 } = picture;
    const { data } = await proctor.api.proctor.picture({ sitting, sha256 });
    return data === uploaded ? [] : [{ kind: 'lost' as const, detail: `the picture ${sha256}` }];
  });
  return (await Promise.all(shown)).flat();
};

const noteGiven = (
  { time, figures }: InspectOptions,
  given: number,
  killedAtWork: number,
): void => {
  if (killedAtWork === time.killedAtWork + 1) figures.given.push(given - time.given);
  time.given = given;
  time.killedAtWork = killedAtWork;
};

/** The clock that the candidate sees is the ledger's. */
const clockFindings = (view: SittingView, viewed: Span, used: number, until: Span) => {
  if (view.clock === null) return [];
  const { allowed, remaining, running } = view.clock;
  const fromLedger = Math.max(0, allowed - used);
  const passed = running ? { least: until.from - viewed.to, most: until.to - viewed.from } : still;
  const slack = 20;
  const off = remaining - fromLedger;
  if (off >= passed.least - slack && off <= passed.most + slack) return [];
  const detail = `the clock shows ${remaining} ms, the ledger leaves ${fromLedger} ms`;
  return [{ kind: 'time' as const, detail }];
};

const still = { least: 0, most: 0 };

/** What the candidate sees is what the log gives, answer by answer. */
const stateFindings = async (view: SittingView, state: SittingState, seats: Seats) => {
  const differs = (detail: string) => [{ kind: 'state' as const, detail }];
  if (view.at.step !== state.step.at) return differs(`${view.at.step}, not ${state.step.at}`);
  if (view.at.step !== 'items') return [];
  const { form } = view.at;
  const shown = form.sections.flatMap((section) => section.items);
  const flags = state.items.map(({ answered, flagged, seen }, index) => ({
    position: index + 1,
    answered,
    flagged,
    seen,
  }));
  if (form.current !== state.current) return differs(`at ${form.current}, not ${state.current}`);
  if (!isDeepStrictEqual(shown, flags)) return differs('the overview');
  if (view.paused !== null) return [];
  const items = await Promise.all(
    state.items.map((_, index) =>
      seats.candidate.api.sitting.item({ position: index + 1, language: 'zh-CN' }),
    ),
  );
  return items.flatMap((item, index) =>
    isDeepStrictEqual(item.responses, state.items[index]?.responses)
      ? []
      : differs(`the responses at ${index + 1}`),
  );
};
