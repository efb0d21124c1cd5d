import { useCallback, useEffect, useState } from 'react';
import { LedgerDialog } from '../end/LedgerDialog.tsx';
import { CoverScreen } from '../lockdown/CoverScreen.tsx';
import { useCover, useHeld } from '../lockdown/context.ts';
import { ExamFoot } from './ExamFoot.tsx';
import type { Exam } from './exam.ts';
import { ItemArea } from './ItemArea.tsx';
import css from './ItemsWindow.module.css';
import { Navigator } from './Navigator.tsx';
import { PausedScreen } from './PausedScreen.tsx';
import { ReviewArea } from './ReviewArea.tsx';
import { ReviewFoot } from './ReviewFoot.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { SubmitDialog } from './SubmitDialog.tsx';
import { useExamKeys } from './use-exam-keys.ts';
import { useTimeOver } from './use-time-over.ts';
import { useValue } from './value.ts';

export type ExamDialog = 'submit' | 'shortcuts' | 'ledger';

export type ItemsBodyProps = {
  readonly exam: Exam;
  readonly watermark: string;
  readonly dialog: ExamDialog | null;
  readonly onDialog: (which: ExamDialog) => void;
  readonly onCloseDialog: () => void;
  readonly onSubmitted: () => void;
};

/** Wide enough for the list of items beside the item. */
const roomy = '(min-width: 80rem)';

/** Item or overview, the list of items beside it, the foot; nothing of it while the exam stands still or was left. */
export function ItemsBody(props: ItemsBodyProps) {
  const { exam, watermark, dialog, onDialog, onCloseDialog, onSubmitted } = props;
  const paused = useValue(exam.paused);
  const held = useHeld();
  const cover = useCover();
  const [reviewing, setReviewing] = useState(false);
  const [listed, setListed] = useState(() => matchMedia(roomy).matches);
  const [singleKeys, setSingleKeys] = useState(true);
  const locked = useTimeOver(exam);

  const review = useCallback(() => {
    exam.flush();
    setReviewing(true);
  }, [exam]);
  const back = useCallback(() => setReviewing(false), []);
  const choose = useCallback(
    (position: number) => {
      exam.go(position);
      setReviewing(false);
      if (!matchMedia(roomy).matches) setListed(false);
    },
    [exam],
  );
  const toggleList = useCallback(() => setListed((shown) => !shown), []);
  const submit = useCallback(() => onDialog('submit'), [onDialog]);
  const shortcuts = useCallback(() => onDialog('shortcuts'), [onDialog]);

  const standsStill = paused !== null || cover !== null;
  useExamKeys(exam, {
    enabled: dialog === null && !standsStill,
    reviewing,
    singleKeys,
    onReview: reviewing ? back : review,
    onShortcuts: shortcuts,
  });
  useEffect(() => {
    if (standsStill && dialog === 'submit') onCloseDialog();
  }, [standsStill, dialog, onCloseDialog]);
  useEffect(() => {
    // Nothing lies over the way back to the exam.
    if (cover !== null) onCloseDialog();
  }, [cover, onCloseDialog]);

  return (
    <>
      {paused !== null ? (
        <PausedScreen paused={paused} running={exam.reading.get()?.running ?? false} />
      ) : held !== null && cover !== null ? (
        <CoverScreen held={held} cover={cover} />
      ) : (
        <>
          <div className={css.middle}>
            {reviewing ? (
              <ReviewArea exam={exam} onChoose={choose} />
            ) : (
              <ItemArea exam={exam} watermark={watermark} locked={locked} />
            )}
            {listed && !reviewing ? (
              <Navigator exam={exam} onChoose={choose} onClose={toggleList} />
            ) : null}
          </div>
          {reviewing ? (
            <ReviewFoot exam={exam} onBack={back} onSubmit={submit} />
          ) : (
            <ExamFoot exam={exam} listed={listed} onList={toggleList} onReview={review} />
          )}
        </>
      )}
      {dialog === 'submit' ? (
        <SubmitDialog exam={exam} onClose={onCloseDialog} onSubmitted={onSubmitted} />
      ) : null}
      {dialog === 'shortcuts' ? (
        <ShortcutsDialog
          singleKeys={singleKeys}
          onSingleKeys={setSingleKeys}
          onClose={onCloseDialog}
        />
      ) : null}
      {dialog === 'ledger' ? <LedgerDialog onClose={onCloseDialog} /> : null}
    </>
  );
}
