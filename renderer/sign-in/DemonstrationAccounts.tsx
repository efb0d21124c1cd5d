import type { StationInfo } from '../../preload/contract/session.ts';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import css from './SignIn.module.css';
import { rolesOfWindow, type SignInWindow } from './SignIn.tsx';

type Accounts = NonNullable<StationInfo['demonstration']>['accounts'];

type Props = {
  readonly accounts: Accounts;
  readonly window: SignInWindow;
  readonly disabled: boolean;
  readonly onUse: (account: { readonly login: string; readonly password: string }) => void;
};

/** In the demonstration centre: signing in without having to copy a password. */
export function DemonstrationAccounts({ accounts, window, disabled, onUse }: Props) {
  const t = useText();
  const wanted: readonly string[] = rolesOfWindow[window];
  const fitting = accounts.filter(({ roles }) => roles.some((role) => wanted.includes(role)));
  if (fitting.length === 0) return null;
  return (
    <Notice
      tone="info"
      word={t('common:tone.info')}
      title={t('sign-in:demonstration.title')}
      actions={
        <div className={css.accounts}>
          {fitting.map(({ login, password }) => (
            <Button key={login} disabled={disabled} onClick={() => onUse({ login, password })}>
              {t('sign-in:demonstration.use', { login })}
            </Button>
          ))}
        </div>
      }
    >
      <p>{t('sign-in:demonstration.text')}</p>
    </Notice>
  );
}
