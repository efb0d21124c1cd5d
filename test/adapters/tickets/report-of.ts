import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import type { CheckReport } from '../../../main/services/checks/check-report.ts';

/** A report of a machine on which nothing was looked at. */
export const reportOf = (): CheckReport => ({
  schema: 'invigil-check/1',
  program: '0.1.0',
  made: '2026-11-26T08:00:00.000Z',
  platform: 'linux',
  snapshot: null,
  result: 'ready',
  waits: false,
  findings: [],
  network: null,
  probes: [],
  took: 1,
  policy: CheckPolicy.parse({}),
});
