import type { ReactNode } from 'react';
import { useSession } from '../../connection/react.ts';
import type { Refused } from '../../connection/refused.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { sayRefusal } from '../../kit/say-refusal.ts';

export type RefusedNoticeProps = {
  readonly refused: Refused | null;
  readonly actions?: ReactNode;
};

/** Why the last thing was refused; nothing when it was not. */
export function RefusedNotice({ refused, actions }: RefusedNoticeProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  if (refused === null) return null;
  return (
    <Notice tone="warning" word={t('common:tone.warning')} actions={actions} announce>
      {sayRefusal(t, refused, locale, zone)}
    </Notice>
  );
}
