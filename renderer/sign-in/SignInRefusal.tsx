import type { Refused } from '../connection/refused.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import type { SignInWindow } from './SignIn.tsx';
import { useCountdown } from './use-countdown.ts';

type Props = {
  readonly refused: Refused;
  /** Of performance.now(). */
  readonly at: number;
  readonly window: SignInWindow;
  readonly timeZone: string;
};

/** Why a sign-in was refused, and when it is worth trying again. */
export function SignInRefusal({ refused, at, window, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const wait = refused.code === 'too-many-attempts' ? Number(refused.values.seconds ?? 0) : 0;
  const left = useCountdown(at, wait);
  return (
    <Notice
      tone="danger"
      word={t('common:tone.danger')}
      title={t('sign-in:refused')}
      announce={left === wait}
    >
      {refused.code === 'too-many-attempts' ? (
        <p>
          {t('sign-in:tooMany')}{' '}
          <strong>
            {left > 0 ? t('sign-in:waitSeconds', { seconds: left }) : t('sign-in:waitOver')}
          </strong>
        </p>
      ) : refused.code === 'account-locked' && refused.values.minutes !== undefined ? (
        <p>{t('sign-in:locked', refused.values)}</p>
      ) : refused.code === 'not-allowed' ? (
        <p>{t(`sign-in:otherWindow.${window}`)}</p>
      ) : (
        <p>{sayRefusal(t, refused, locale, timeZone)}</p>
      )}
    </Notice>
  );
}
