import { memo, useEffect, useRef } from 'react';
import { ItemView } from '../../item/ItemView.tsx';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { FlagIcon } from '../../kit/icons/state.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { useTitleOf } from '../../kit/use-title-of.ts';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { Exam } from './exam.ts';
import { formItems } from './form.ts';
import css from './ItemsWindow.module.css';
import { useItemWords } from './use-item-words.ts';
import { useValue } from './value.ts';

export type ItemAreaProps = {
  readonly exam: Exam;
  readonly watermark: string;
  /** The time is over: nothing can be changed any more. */
  readonly locked: boolean;
};

/** The item in the middle. A new item starts at its top, with the focus on its number. */
export const ItemArea = memo(function ItemArea({ exam, watermark, locked }: ItemAreaProps) {
  const t = useText();
  const words = useItemWords();
  const shown = useValue(exam.shown);
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitleOf(heading);
  const scrolled = useRef(false);
  const { position } = shown;

  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new position.
  useEffect(() => {
    // Asking where it is scrolled to would cost a layout at every step.
    if (scrolled.current && main.current !== null) main.current.scrollTop = 0;
    scrolled.current = false;
    // Once it is drawn, because moving the focus asks for a layout of its own; whoever has gone on to
    // an answer meanwhile is not called back.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        if (main.current?.contains(document.activeElement)) return;
        heading.current?.focus({ preventScroll: true });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [position]);

  return (
    <main
      ref={main}
      className={css.main}
      aria-busy={shown.at === 'loading'}
      onScroll={() => {
        scrolled.current = true;
      }}
    >
      <div className={css.column}>
        <div className={css.heading}>
          {/* A new heading for each item: one that has the focus already would not be read again. */}
          <h1 key={position} ref={heading} tabIndex={-1}>
            {t('exam:item.heading', { position })}
          </h1>
          <Flagged exam={exam} position={position} />
          {locked ? <StatusChip tone="warning">{t('exam:item.over')}</StatusChip> : null}
        </div>
        {shown.at === 'loading' ? <Spinner>{t('exam:item.loading')}</Spinner> : null}
        {shown.at === 'refused' ? (
          <RefusedNotice
            refused={shown.refused}
            actions={<Button onClick={exam.again}>{t('exam:item.again')}</Button>}
          />
        ) : null}
        {shown.at === 'ready' ? (
          <ItemView
            item={shown.item}
            responses={shown.responses}
            onChange={exam.answer}
            media={exam.media}
            words={words}
            disabled={locked}
            struck={shown.struck}
            onStrike={exam.strike}
            watermark={watermark}
          />
        ) : null}
      </div>
    </main>
  );
});

function Flagged({ exam, position }: { readonly exam: Exam; readonly position: number }) {
  const t = useText();
  const item = formItems(useValue(exam.form))[position - 1];
  if (item === undefined || !item.flagged) return null;
  return (
    <StatusChip tone="warning" icon={<FlagIcon filled size={1.1} />}>
      {t('exam:item.flagged')}
    </StatusChip>
  );
}
