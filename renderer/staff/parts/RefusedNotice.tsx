import type { ReactNode } from 'react';
import { useSession } from '../../connection/react.ts';
import type { Refused } from '../../connection/refused.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { sayRefusal } from '../../kit/say-refusal.ts';

type Props = { readonly refused: Refused | null; readonly actions?: ReactNode };

/** Why the last thing was refused; nothing when it was not. */
export function RefusedNotice({ refused, actions }: Props) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  if (refused === null) return null;
  return (
    <Notice
      tone={refused.code === 'internal' ? 'danger' : 'warning'}
      word={t(refused.code === 'internal' ? 'common:tone.danger' : 'common:tone.warning')}
      actions={actions}
      announce
    >
      <p>{sayRefusal(t, refused, locale, zone)}</p>
    </Notice>
  );
}

/** IANA zone of the centre, in which this window shows and takes all times. */
export const useZone = (): string => useSession()?.station.timeZone ?? 'UTC';
