import { useState } from 'react';
import { useConnection, useSession } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { LogoutIcon } from '../kit/icons/action.tsx';
import { PersonIcon } from '../kit/icons/thing.tsx';
import css from './SignIn.module.css';

/** Who is signed in, and the way out. Nothing while nobody is. */
export function Account({ onSignOut }: { readonly onSignOut: () => void }) {
  const t = useText();
  const connection = useConnection();
  const account = useSession()?.account ?? null;
  const [leaving, setLeaving] = useState(false);
  if (account === null) return null;
  const signOut = () => {
    setLeaving(true);
    onSignOut();
    connection.api.session
      .signOut()
      // A window that was signed out already shows that by itself.
      .catch(() => {})
      .finally(() => setLeaving(false));
  };
  return (
    <>
      <span className={css.account}>
        <PersonIcon />
        <span className="hidden-text">{t('sign-in:account')}</span>
        <span className={css.who} title={account.name}>
          {account.name}
        </span>
      </span>
      <Button
        kind="quiet"
        size="dense"
        icon={<LogoutIcon />}
        onClick={signOut}
        pending={leaving ? t('sign-in:signingOut') : undefined}
      >
        {t('sign-in:signOut')}
      </Button>
    </>
  );
}
