import { Segmented } from './Segmented.tsx';

export type LanguageSwitchProps<Tag extends string> = {
  readonly label: string;
  /** Each language in its own words: `[{ tag: 'zh-CN', name: '中文' }, { tag: 'en', name: 'English' }]`. */
  readonly languages: readonly { readonly tag: Tag; readonly name: string }[];
  readonly value: Tag;
  readonly onChange: (tag: Tag) => void;
};

/** Changes the language of the window at once. */
export function LanguageSwitch<Tag extends string>(props: LanguageSwitchProps<Tag>) {
  const { label, languages, value, onChange } = props;
  const options = languages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }));
  return <Segmented label={label} options={options} value={value} onChange={onChange} />;
}
