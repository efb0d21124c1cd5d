import type { CheckState } from '../../../preload/contract/check.ts';
import { seriesOf } from '../../domain/checks/network-series.ts';
import type { TestView } from '../../services/checks/system-test.ts';
import { changesOf } from '../../services/checks/test-state.ts';

/** A system test as its window draws it; weights stay here. */
export const checkStateOf = ({ test, outcome, policy }: TestView): CheckState => ({
  findings: outcome.findings.map(({ check, verdict, effect, confidence, signals, remedy }) => ({
    check,
    verdict,
    effect,
    confidence,
    signals: signals.map(({ code, values }) => ({ code, values })),
    remedy,
  })),
  result: outcome.result,
  waits: outcome.waits,
  network: test.network?.ok ? seriesOf(test.network.value) : [],
  since:
    test.since === null
      ? null
      : {
          made: test.since.ticket.made,
          kept: test.since.kept,
          changed: changesOf(test, outcome, policy),
        },
});
