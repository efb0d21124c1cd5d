import { afterEach, expect, it } from 'vitest';
import { codes } from './support/centre.ts';
import { type DemoStation, demoStation } from './support/station.ts';

let station: DemoStation;
afterEach(() => station.close());

it('a host that is not good enough neither begins a sitting nor goes on with one (R-L5)', async () => {
  station = await demoStation({
    exams: (exams) => ({
      newest: (exam) => {
        const found = exams.newest(exam);
        return found && { ...found, policy: { ...found.policy, hosts: ['desktop'] } };
      },
    }),
  });
  expect(station.lookUp(codes.open, 'browser')).toBe('exam-not-here');
  const sitting = station.lookUp(codes.open, 'desktop');
  expect(station.sittings.state(sitting)?.step.at).toBe('consents');
  expect(station.lookUp(codes.open, 'browser')).toBe('exam-not-here');
  expect(station.lookUp(codes.open, 'desktop')).toBe(sitting);
});
