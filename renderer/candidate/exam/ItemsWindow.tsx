import { useCallback, useEffect, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { useLocale } from '../../kit/i18n.ts';
import { Window } from '../../kit/Screen.tsx';
import { AwayBanner } from '../parts/AwayBanner.tsx';
import type { StampedView } from '../use-sitting-view.ts';
import { readingOf } from './clock.ts';
import { createExam } from './exam.ts';
import { ItemsBar } from './ItemsBar.tsx';
import { ItemsBody } from './ItemsBody.tsx';
import css from './ItemsWindow.module.css';
import { itemLanguageOf } from './item-language.ts';
import { WarningBanner } from './WarningBanner.tsx';

export type ItemsWindowProps = {
  readonly stamped: StampedView;
  readonly onSubmitted: () => void;
  /** The items are over; told which answers were not confirmed. */
  readonly onOver: (unconfirmed: readonly number[]) => void;
};

/** A view that was under way while the clock went past a warning is no added time, in ms. */
const warningSlack = 5_000;

const prevent = (event: { preventDefault: () => void }) => event.preventDefault();

/**
 * The items. What the view brings goes into the exam's store, and each part of the screen draws only
 * what it watches there: a view comes with every answer and every sign of life.
 */
export function ItemsWindow({ stamped, onSubmitted, onOver }: ItemsWindowProps) {
  const connection = useConnection();
  const locale = useLocale();
  const { exam: about, candidate } = stamped.view;
  const language = itemLanguageOf(about.languages, locale);
  const [exam] = useState(() => createExam(connection, stamped, language));
  const [warning, setWarning] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'submit' | 'shortcuts' | 'ledger' | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);

  useEffect(() => {
    exam.onView(stamped);
    // Time was added: what the warning says is not true any more.
    const left = readingOf(stamped)?.remaining ?? 0;
    setWarning((ms) => (ms !== null && left > ms + warningSlack ? null : ms));
  }, [exam, stamped]);
  useEffect(() => exam.setLanguage(language), [exam, language]);
  useEffect(
    () => () => {
      onOver(exam.unconfirmed());
      exam.close();
    },
    [exam, onOver],
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps things from happening (R-L1).
    <div className={css.sealed} onContextMenu={prevent} onCopy={prevent} onDragStart={prevent}>
      <Window>
        <ItemsBar
          exam={exam}
          title={about.title[locale]}
          bilingual={about.languages.length > 1}
          onWarn={setWarning}
          onDialog={setDialog}
        />
        <AwayBanner during="exam" />
        <WarningBanner
          ms={stamped.view.paused === null ? warning : null}
          onRead={() => setWarning(null)}
        />
        <ItemsBody
          exam={exam}
          watermark={candidate.maskedNumber}
          dialog={dialog}
          onDialog={setDialog}
          onCloseDialog={closeDialog}
          onSubmitted={onSubmitted}
        />
      </Window>
    </div>
  );
}
