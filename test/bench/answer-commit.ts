import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { databaseName } from '../../main/adapters/sqlite/store.ts';
import { deliverItem } from '../../main/domain/qti/delivery.ts';
import { formItems } from '../../main/domain/qti/form.ts';
import { examOf } from '../../main/services/sitting/exams-for-sittings.ts';
import { openBare } from './bare-commit.ts';
import { type Section, shares } from './figures.ts';
import { must, type PreparedCentre } from './prepared-centre.ts';
import { responsesTo } from './responses.ts';
import { type BenchStation, openStation } from './station.ts';
import { sharesOf } from './statistics.ts';

const warmUp = 1_000;

/** One answer after another to the items of a sitting, each another than before. */
export const answersOf = (station: BenchStation, sitting: string) => {
  const { sittings, centre, random } = station;
  const state = sittings.state(sitting);
  if (state === undefined) throw new Error('the sitting is not there');
  const delivery = centre.exams.delivery(examOf(state));
  const items = formItems(state.pins.form).map(({ item }) => deliverItem(delivery, item, 'en'));
  let turn = 0;
  return () => {
    const position = 1 + (turn % items.length);
    const item = items[position - 1];
    if (item === undefined) throw new Error('the form has no such item');
    const responses = responsesTo(item, turn);
    turn += 1;
    const command = { do: 'answer', position, responses, answered: true } as const;
    const sender = { command: random.id(), actor: sitting };
    return () => must(sittings.execute(sitting, command, sender));
  };
};

/** Mean bytes that an answer brings into the table of events. */
const bytesOfAnswer = (folder: string): number => {
  const db = new Database(join(folder, databaseName), { readonly: true });
  const bytes = db
    .prepare(
      'SELECT avg(length(command) + length(hash) + length(envelope) + length(data)) FROM (SELECT * FROM events ORDER BY rowid DESC LIMIT 200)',
    )
    .pluck()
    .get();
  db.close();
  return Math.round(Number(bytes));
};

/** Answers through the real service, each beside a bare commit of the same bytes. */
export const measureAnswerCommit = async (
  prepared: PreparedCentre,
  rounds: number,
): Promise<Section> => {
  const { folder, remove } = prepared.copy();
  const station = openStation(folder);
  const { sitting } = prepared.sittings[0];
  try {
    must(
      station.sittings.execute(
        sitting,
        { do: 'attach' },
        { command: station.random.id(), actor: 'system' },
      ),
    );
    const next = answersOf(station, sitting);
    for (let round = 0; round < warmUp; round += 1) next()();
    const bytes = bytesOfAnswer(folder);
    const bare = openBare(folder, bytes);
    for (let round = 0; round < warmUp; round += 1) bare.commit();
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const answer = next();
      const start = performance.now();
      answer();
      const between = performance.now();
      bare.commit();
      ours.push(between - start);
      theirs.push(performance.now() - between);
      // What happens by itself after an answer (grading, clocks) runs here, as it would.
      await setImmediate();
    }
    bare.close();
    return sectionOf(ours, theirs, bytes);
  } finally {
    station.close();
    remove();
  }
};

const sectionOf = (ours: readonly number[], theirs: readonly number[], bytes: number): Section => {
  const [answer, bare] = [sharesOf(ours), sharesOf(theirs)];
  return {
    title: 'Answer commit (200 items, through the service)',
    figures: [
      ...shares('answer.service', 'answer: decided, sealed, encrypted, on the disk', 'ms', answer),
      ...shares('answer.bare', `bare SQLite commit of ${bytes} bytes`, 'ms', bare),
      {
        name: 'answer.ratio.p50',
        what: 'answer to bare commit, p50',
        value: answer.p50 / bare.p50,
        unit: 'times',
        aim: { below: 3 },
      },
      {
        name: 'answer.ratio.p99',
        what: 'answer to bare commit, p99',
        value: answer.p99 / bare.p99,
        unit: 'times',
      },
    ],
    notes: [`${ours.length} of each in turn; both in WAL with synchronous=FULL on the same disk.`],
  };
};
