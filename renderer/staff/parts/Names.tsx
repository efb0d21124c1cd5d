import css from './Names.module.css';

type Props = { readonly zh: string; readonly pinyin: string };

/** A candidate's name: the Chinese one first, pinyin under it. */
export function Names({ zh, pinyin }: Props) {
  if (zh === '') return <span lang="en">{pinyin}</span>;
  return (
    <span className={css.names}>
      <span lang="zh-CN">{zh}</span>
      {pinyin === '' ? null : <span className={css.pinyin}>{pinyin}</span>}
    </span>
  );
}
