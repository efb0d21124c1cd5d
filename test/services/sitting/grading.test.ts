import { afterEach, describe, expect, it } from 'vitest';
import { PlainError } from '../../../main/ports/plain-error.ts';
import { consent, picture } from '../../domain/sitting/support/way.ts';
import { codes, until, wait } from './support/centre.ts';
import { type DemoStation, demoStation } from './support/station.ts';

let station: DemoStation;
afterEach(() => station.close());

/** A sitting whose survey is all that is left. */
const atSurvey = (): string => {
  const sitting = station.lookUp(codes.open);
  const count = station.sittings.state(sitting)?.items.length ?? 0;
  for (const command of [
    consent(),
    picture('document'),
    picture('face'),
    { do: 'ready' },
    { do: 'admit', note: '' },
    { do: 'terms', accepted: true },
    { do: 'start-items' },
    { do: 'submit', unanswered: count },
  ] as const) {
    const done = station.does(sitting, command);
    if (!done.ok) throw new Error(`${command.do}: ${done.error.code}`);
  }
  return sitting;
};
const isGraded = (sitting: string) => station.sittings.state(sitting)?.grade !== null;

describe('grading by machine (R-G1)', () => {
  it('follows as soon as there is room, when the disk was full at the end', async () => {
    station = await demoStation();
    const sitting = atSurvey();
    station.does(sitting, { do: 'survey', answers: {} });
    station.fullDisk(true);
    await until(() => station.failures.includes('store-disk-full'));
    expect(isGraded(sitting)).toBe(false);
    station.fullDisk(false);
    await until(() => isGraded(sitting));
  });

  it('that is not possible does not end the program: it is told, and the sitting waits', async () => {
    station = await demoStation({
      exams: () => ({
        scoring: () => {
          throw new PlainError('exam-part-missing', { digest: 'x' });
        },
      }),
    });
    const sitting = atSurvey();
    station.does(sitting, { do: 'survey', answers: {} });
    await until(() => station.failures.includes('exam-part-missing'));
    expect(station.sittings.state(sitting)?.step).toMatchObject({ how: 'finished' });
    expect(isGraded(sitting)).toBe(false);
  });
});

describe('time that passes while nothing can be written', () => {
  it('is told once, not with every look at the clock', async () => {
    station = await demoStation();
    atSurvey();
    station.fullDisk(true);
    station.clock.jump(6_000);
    await wait(1_200);
    expect(station.failures).toEqual(['store-disk-full']);
    station.fullDisk(false);
    await wait(400);
    station.clock.jump(6_000);
    station.fullDisk(true);
    await wait(400);
    expect(station.failures).toEqual(['store-disk-full', 'store-disk-full']);
    station.fullDisk(false);
  });

  it('ends the part as soon as something can', async () => {
    station = await demoStation();
    const sitting = atSurvey();
    station.fullDisk(true);
    station.clock.sleep(60_000);
    await wait(400);
    expect(station.sittings.state(sitting)?.step.at).toBe('survey');
    station.fullDisk(false);
    await until(() => station.sittings.state(sitting)?.step.at === 'ended');
    await until(() => isGraded(sitting));
  });
});
