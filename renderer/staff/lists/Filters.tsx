import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Select } from '../../kit/Select.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { useSearchKey } from '../parts/use-search-key.ts';
import { type Filter, isBadSpan, isFiltered } from './filter.ts';
import css from './Lists.module.css';

type Option = { readonly value: string; readonly label: string; readonly detail?: string };

type Props = {
  readonly filter: Filter;
  readonly onChange: (next: Partial<Filter>) => void;
  readonly onClear: () => void;
  /** Null where this person may not see the list of exams. */
  readonly exams: readonly Option[] | null;
  readonly states: readonly Option[];
};

/** Stands for no choice: an option needs a key. */
const all = 'all';

/** The filters over a list. Ctrl+K goes to the search. */
export function Filters({ filter, onChange, onClear, exams, states }: Props) {
  const t = useText();
  const search = useSearchKey();
  const chosen = (value: string) => (value === all ? null : value);
  return (
    <search className={css.filters}>
      <div className={css.search}>
        <TextField
          ref={search}
          type="search"
          variant="dense"
          label={t('staff:list.search')}
          placeholder={t('staff:list.searchHelp')}
          value={filter.search}
          maxLength={100}
          onChange={(value) => onChange({ search: value })}
        />
      </div>
      {exams === null ? null : (
        <Select
          variant="dense"
          label={t('staff:list.exam')}
          placeholder={t('staff:list.allExams')}
          options={[{ value: all, label: t('staff:list.allExams') }, ...exams]}
          value={filter.exam ?? all}
          onChange={(value) => onChange({ exam: chosen(value) })}
        />
      )}
      <Select
        variant="dense"
        label={t('staff:list.state')}
        placeholder={t('staff:list.allStates')}
        options={[{ value: all, label: t('staff:list.allStates') }, ...states]}
        value={filter.state ?? all}
        onChange={(value) => onChange({ state: chosen(value) })}
      />
      <div className={css.date}>
        <TextField
          type="date"
          variant="dense"
          label={t('staff:list.from')}
          value={filter.fromDay}
          onChange={(fromDay) => onChange({ fromDay })}
        />
      </div>
      <div className={css.date}>
        <TextField
          type="date"
          variant="dense"
          label={t('staff:list.to')}
          value={filter.toDay}
          onChange={(toDay) => onChange({ toDay })}
          error={isBadSpan(filter) ? t('staff:list.badSpan') : undefined}
        />
      </div>
      <div className={css.button}>
        <Button size="dense" onClick={onClear} disabled={!isFiltered(filter)}>
          {t('staff:list.clear')}
        </Button>
      </div>
    </search>
  );
}
