import type { CheckFinding, CheckSeries } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { type Say, useText } from '../../kit/i18n.ts';
import { ReloadIcon } from '../../kit/icons/action.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { FindingWords } from './FindingWords.tsx';
import { NetworkGraphs } from './NetworkGraph.tsx';
import { RunProgress } from './RunProgress.tsx';
import type { Run } from './use-check-run.ts';
import { verdictTone } from './verdict-tone.ts';

export type FindingCardProps = {
  readonly finding: CheckFinding;
  readonly network: readonly CheckSeries[];
  /** Where this check is being tried again. */
  readonly run: Run | null;
  /** Whether something else is under way, so that this can't be tried now. */
  readonly waits: boolean;
  readonly onAgain: () => void;
};

/** What it means for the exam; of what nobody knows and nothing forbids, that nobody knows it. */
const meaning = (t: Say, { effect, verdict }: CheckFinding): string =>
  effect === 'warns' && verdict === 'unknown'
    ? t('checks:verdicts.unknown')
    : t(`checks:effects.${effect}`);

/** Elsewhere these words stand within a sentence. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One check that stands against the exam: what it means, what was seen, how to mend it, try again. */
export function FindingCard({ finding, network, run, waits, onAgain }: FindingCardProps) {
  const t = useText();
  const { check } = finding;
  const name = t(`checks:names.${check}`);
  return (
    <Card
      title={name}
      end={<StatusChip tone={verdictTone(finding)}>{capital(meaning(t, finding))}</StatusChip>}
    >
      <div>
        <FindingWords finding={finding} />
      </div>
      {check === 'network' ? <NetworkGraphs network={network} /> : null}
      {run === null ? null : <RunProgress run={run} />}
      <div>
        <Button
          icon={<ReloadIcon />}
          aria-label={t('system-test:againOne', { check: name })}
          pending={run === null ? undefined : t('system-test:testing')}
          disabled={waits}
          onClick={onAgain}
        >
          {t('system-test:again')}
        </Button>
      </div>
    </Card>
  );
}
