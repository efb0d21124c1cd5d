import type { Refused } from '../connection/refused.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';

/** Why something was refused, in a sentence; nothing while nothing was. */
export function RefusalNotice({ refused }: { readonly refused: Refused | null }) {
  const t = useText();
  const locale = useLocale();
  if (refused === null) return null;
  return (
    <Notice tone="danger" word={t('common:tone.danger')} announce>
      <p>{sayRefusal(t, refused, locale, '')}</p>
    </Notice>
  );
}
