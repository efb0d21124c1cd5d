import { refusals as en } from '../../preload/texts/en/refusals.ts';
import { refusals as zh } from '../../preload/texts/zh-CN/refusals.ts';
import type { Refused } from '../connection/refused.ts';
import { Notice } from '../kit/Notice.tsx';
import type { Locale, Words } from './language.ts';

type Props = {
  readonly refused: Refused | null;
  readonly locale: Locale;
  readonly say: Words;
};

/** Why something was refused, in a sentence; nothing while nothing was. */
export function RefusalNotice({ refused, locale, say }: Props) {
  if (refused === null) return null;
  const sentence = (locale === 'en' ? en : zh)[refused.code];
  return (
    <Notice tone="danger" word={say.common.tone.danger} announce>
      <p>{sentence.replace(/\{\{(\w+)\}\}/g, (_, name) => String(refused.values[name] ?? ''))}</p>
    </Notice>
  );
}
