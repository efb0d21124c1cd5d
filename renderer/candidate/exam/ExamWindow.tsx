import { Activity, useCallback, useEffect, useRef, useState } from 'react';
import { useLocale } from '../../kit/i18n.ts';
import { Window } from '../../kit/Screen.tsx';
import { EndWindow } from '../end/EndWindow.tsx';
import { CoverScreen } from '../lockdown/CoverScreen.tsx';
import { useCover, useHeld } from '../lockdown/context.ts';
import { Lockdown } from '../lockdown/Lockdown.tsx';
import { LockMenu } from '../lockdown/LockMenu.tsx';
import { AwayBanner } from '../parts/AwayBanner.tsx';
import { Bar } from '../parts/Bar.tsx';
import type { StampedView } from '../use-sitting-view.ts';
import { Clock } from './Clock.tsx';
import { readingOf } from './clock.ts';
import { ItemsWindow } from './ItemsWindow.tsx';
import { PausedScreen } from './PausedScreen.tsx';
import { Survey } from './Survey.tsx';
import { Terms } from './Terms.tsx';
import { TimeUpDialog } from './TimeUpDialog.tsx';
import { Tutorial } from './Tutorial.tsx';

export type ExamWindowProps = {
  readonly stamped: StampedView;
  /** Asks for the view anew, when something is due that the log does not tell. */
  readonly onAgain: () => void;
};

/** From the terms to the result, held as the exam asks. */
export function ExamWindow(props: ExamWindowProps) {
  return (
    <Lockdown view={props.stamped.view.lockdown}>
      <ExamScreens {...props} />
    </Lockdown>
  );
}

function ExamScreens({ stamped, onAgain }: ExamWindowProps) {
  const { view } = stamped;
  const submitted = useRef(false);
  const [timeUp, setTimeUp] = useState<{ readonly lost: readonly number[] } | null>(null);
  const onSubmitted = useCallback(() => {
    submitted.current = true;
  }, []);
  const onItemsOver = useCallback((lost: readonly number[]) => {
    if (!submitted.current) setTimeUp({ lost });
  }, []);
  const { step } = view.at;

  if (step === 'items') {
    return <ItemsWindow stamped={stamped} onSubmitted={onSubmitted} onOver={onItemsOver} />;
  }
  const ended = view.at.step === 'ended' ? view.at : null;
  const byTime = ended === null || ended.how === 'finished';
  return (
    <>
      {ended === null ? (
        <Part stamped={stamped} />
      ) : (
        <EndWindow view={view} end={ended} onAgain={onAgain} />
      )}
      {timeUp !== null && byTime ? (
        <TimeUpDialog lost={timeUp.lost} onRead={() => setTimeUp(null)} />
      ) : null}
    </>
  );
}

/** Terms, tutorial and survey: one frame with a clock. */
function Part({ stamped }: { readonly stamped: StampedView }) {
  const { view } = stamped;
  const locale = useLocale();
  const held = useHeld();
  const cover = useCover();
  const [reading, setReading] = useState(() => readingOf(stamped));
  useEffect(() => setReading(readingOf(stamped)), [stamped]);
  return (
    <Window>
      <Bar
        title={view.exam.title[locale]}
        clock={reading === null ? undefined : <Clock reading={reading} />}
        menu={held === null ? undefined : <LockMenu held={held} />}
      />
      <AwayBanner during="exam" />
      {view.paused === null ? (
        <>
          {held === null || cover === null ? null : <CoverScreen held={held} cover={cover} />}
          {/* What was typed stays; while it is covered, nobody sees or reaches it. */}
          <Activity mode={cover === null ? 'visible' : 'hidden'}>
            <PartScreen view={view} />
          </Activity>
        </>
      ) : (
        <PausedScreen paused={view.paused} running={view.clock?.running ?? false} />
      )}
    </Window>
  );
}

function PartScreen({ view }: Pick<StampedView, 'view'>) {
  const { at } = view;
  switch (at.step) {
    case 'terms':
      return <Terms text={at.text} />;
    case 'tutorial':
      return <Tutorial itemMinutes={view.exam.itemMinutes} items={view.exam.items} />;
    case 'survey':
      return <Survey questions={at.questions} />;
    default:
      return null;
  }
}
