import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLook } from '../../main/adapters/probes/look.ts';
import { type TestCore, testCore } from '../support/core.ts';
import { type LockedCentre, lockedCentre } from '../support/way-lockdown.ts';
import { type LockedCandidate, sitLocked } from '../support/way-lockdown-candidate.ts';
import {
  noPrograms,
  type ProgramStarter,
  programStarter,
} from '../support/way-lockdown-program.ts';

const suite = noPrograms === null ? describe : describe.skip;
const why = noPrograms === null ? '' : ` (${noPrograms})`;

/** What R-L2 allows, in milliseconds. */
const limit = 2_000;
/** Three looks at the machine: what was not told by then is not told. */
const longEnough = 4_000;

suite(`forbidden programs that are started during an exam${why}`, () => {
  let station: TestCore;
  let centre: LockedCentre;
  let programs: ProgramStarter;
  let strict: LockedCandidate;
  beforeAll(async () => {
    programs = programStarter();
    station = testCore({ machine: createLook });
    centre = await lockedCentre(
      station,
      {
        strict: { programs: { forbidden: ['recording', 'remote-control'] } },
        mild: { programs: { forbidden: ['remote-control'] } },
      },
      [
        { confirmation: 'PROG0001', name: '严格甲', exam: 'strict' },
        { confirmation: 'PROG0002', name: '宽松乙', exam: 'mild' },
        { confirmation: 'PROG0003', name: '严格丙', exam: 'strict' },
      ],
    );
    strict = await sitLocked(station.open('candidate'), centre, 'PROG0001');
  });
  afterAll(async () => {
    await programs?.close();
    station?.cleanup();
  });

  const toldOf = (sitting: string, program: string) =>
    centre.told
      .incidents()
      .filter((one) => one.sitting === sitting && one.values.program === program);

  it('leaves alone a name that is one letter off, before and behind and inside (R-L3)', async () => {
    const started = await Promise.all(['obss', 'bobs', 'ob', 'obz'].map(programs.start));
    await new Promise((next) => setTimeout(next, longEnough));
    expect(centre.told.incidents().filter(({ kind }) => kind === 'program-started')).toEqual([]);
    for (const { end } of started) await end();
  });

  it('tells the proctor of a forbidden one within two seconds, with name, file, path and process (R-L2, R-L3)', async () => {
    const { pid, path, at, end } = await programs.start('obs');
    const told = await centre.told.incident(
      ({ kind, values }) => kind === 'program-started' && values.program === 'obs',
      10_000,
    );
    expect(told).toMatchObject({
      sitting: strict.sitting,
      prevented: false,
      values: { name: 'OBS Studio', file: 'obs', path, pid, use: 'open' },
    });
    expect((told?.arrived ?? Number.NaN) - at).toBeLessThan(limit);
    await new Promise((next) => setTimeout(next, longEnough));
    expect(toldOf(strict.sitting, 'obs')).toHaveLength(1);
    await end();
  });

  it('tells of it again when it is closed and started again (R-L3)', async () => {
    const before = toldOf(strict.sitting, 'obs').length;
    const { pid, at, end } = await programs.start('obs');
    const told = await centre.told.incident(({ values }) => values.pid === pid, 10_000);
    expect((told?.arrived ?? Number.NaN) - at).toBeLessThan(limit);
    expect(toldOf(strict.sitting, 'obs')).toHaveLength(before + 1);
    await end();
  });

  it('tells of capitals and of a second process of a program that is told already (R-L3)', async () => {
    const first = await programs.start('TEAMVIEWER');
    const one = await centre.told.incident(({ values }) => values.pid === first.pid, limit);
    expect(one?.values).toMatchObject({ program: 'teamviewer', file: 'TEAMVIEWER' });
    const second = await programs.start('TeamViewer');
    const { length } = toldOf(strict.sitting, 'teamviewer');
    await expect
      .poll(() => toldOf(strict.sitting, 'teamviewer').length, { timeout: limit })
      .toBe(length + 1);
    await first.end();
    await second.end();
  });

  it('tells every exam on this machine of the classes that its own policy forbids, and of no others (R-L3, R-L5)', async () => {
    const mild = await sitLocked(station.open('candidate'), centre, 'PROG0002');
    const other = await sitLocked(station.open('candidate'), centre, 'PROG0003');
    const recorder = await programs.start('kazam');
    const remote = await programs.start('remmina');
    for (const { sitting } of [strict, mild, other]) {
      const told = await centre.told.incident(
        (one) => one.sitting === sitting && one.values.pid === remote.pid,
        10_000,
      );
      expect(told?.values).toMatchObject({ program: 'remmina' });
    }
    for (const { sitting } of [strict, other]) {
      const told = await centre.told.incident(
        (one) => one.sitting === sitting && one.values.pid === recorder.pid,
        10_000,
      );
      expect(told?.values).toMatchObject({ program: 'screen-recorder-kazam' });
    }
    await new Promise((next) => setTimeout(next, longEnough));
    expect(toldOf(mild.sitting, 'screen-recorder-kazam')).toEqual([]);
    await recorder.end();
    await remote.end();
  });

  it('tells nobody after the exam is submitted (R-L3)', async () => {
    const { window, sitting } = strict;
    await window.send(window.api.sitting.submit, { unanswered: 2 });
    await window.send(window.api.sitting.survey, { answers: {} });
    await centre.told.seatWhen(sitting, ({ state, locked }) => state === 'finished' && !locked);
    const before = centre.told.incidents().filter((one) => one.sitting === sitting).length;
    const late = await programs.start('flameshot');
    await new Promise((next) => setTimeout(next, longEnough));
    const after = centre.told.incidents().filter((one) => one.sitting === sitting);
    expect(after).toHaveLength(before);
    await late.end();
  });
});
