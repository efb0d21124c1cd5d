import type { SittingStep, SittingView } from '../../../preload/contract/sitting.ts';
import { useLocale } from '../../kit/i18n.ts';
import { Window } from '../../kit/Screen.tsx';
import { AwayBanner } from '../parts/AwayBanner.tsx';
import { Bar } from '../parts/Bar.tsx';
import { EndScreen } from './EndScreen.tsx';
import { ReportScreen } from './ReportScreen.tsx';
import { ResultWaiting } from './ResultWaiting.tsx';

export type End = Extract<SittingStep, { step: 'ended' }>;

export type EndWindowProps = {
  readonly view: SittingView;
  readonly end: End;
  readonly onAgain: () => void;
};

/** After the end, whichever way it came. */
export function EndWindow({ view, end, onAgain }: EndWindowProps) {
  const locale = useLocale();
  return (
    <Window>
      <Bar title={view.exam.title[locale]} />
      <AwayBanner during="check-in" />
      <AtEnd view={view} end={end} onAgain={onAgain} />
    </Window>
  );
}

function AtEnd({ view, end, onAgain }: EndWindowProps) {
  if (end.how !== 'finished' || end.result === null) return <EndScreen end={end} />;
  if (end.result.state === 'released') return <ReportScreen view={view} result={end.result} />;
  return <ResultWaiting result={end.result} onDue={onAgain} />;
}
