import { IconButton } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { NextIcon, PreviousIcon } from '../../kit/icons/action.tsx';
import { pageSize } from './filter.ts';
import css from './Lists.module.css';

type Props = {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
};

/** Which rows are shown of how many, and the way to the others. */
export function Pager({ offset, shown, total, onOffset }: Props) {
  const t = useText();
  return (
    <nav className={css.group} aria-label={t('staff:list.pages')}>
      <span role="status">
        {total === 0
          ? t('staff:list.noneShown')
          : t('staff:list.shown', { first: offset + 1, last: offset + shown, total })}
      </span>
      {total > pageSize ? (
        <>
          <IconButton
            size="dense"
            kind="secondary"
            label={t('staff:list.previous')}
            disabled={offset === 0}
            onClick={() => onOffset(Math.max(0, offset - pageSize))}
          >
            <PreviousIcon />
          </IconButton>
          <IconButton
            size="dense"
            kind="secondary"
            label={t('staff:list.next')}
            disabled={offset + shown >= total}
            onClick={() => onOffset(offset + pageSize)}
          >
            <NextIcon />
          </IconButton>
          <span className={css.note}>{t('staff:list.sortNote')}</span>
        </>
      ) : null}
    </nav>
  );
}
