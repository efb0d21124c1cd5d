import { useText } from '../kit/i18n.ts';
import css from './Room.module.css';
import { nameOf } from './seat-words.ts';

type Props = {
  readonly of: {
    readonly nameZh: string;
    readonly namePinyin: string;
    readonly confirmation: string;
  };
  /** Makes the name a button that keys find by its row. */
  readonly open?: { readonly row: string; readonly act: () => void } | undefined;
  /** Confirmation code in a second line, where it has no column of its own. */
  readonly withCode: boolean;
};

/** Chinese name and pinyin of a candidate. */
export function Names({ of, open, withCode }: Props) {
  const t = useText();
  const name = nameOf(t, of);
  return (
    <span className={css.names}>
      {open === undefined ? (
        <span>{name}</span>
      ) : (
        <button type="button" className={css.name} data-row={open.row} onClick={open.act}>
          {name}
        </button>
      )}
      {of.namePinyin === name ? null : (
        <span className={css.pinyin} lang="zh-Latn">
          {of.namePinyin}
        </span>
      )}
      {withCode ? <span className={css.code}>{of.confirmation}</span> : null}
    </span>
  );
}
