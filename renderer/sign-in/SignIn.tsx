import { useId, useState } from 'react';
import type { AccountRole } from '../../preload/contract/roles.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { ErrorSummary } from '../kit/ErrorSummary.tsx';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { TextField } from '../kit/TextField.tsx';
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx';
import css from './SignIn.module.css';
import { SignInRefusal } from './SignInRefusal.tsx';

/** Windows that people sign in to, and the roles that count there. */
export const rolesOfWindow = {
  proctor: ['proctor'],
  staff: ['staff', 'admin', 'reviewer', 'rater', 'sponsor'],
} as const satisfies Record<string, readonly AccountRole[]>;
export type SignInWindow = keyof typeof rolesOfWindow;

/** How the person before lost the window: by their own wish, or for doing nothing. */
export type SignedOutWhy = 'asked' | 'idle';

type Props = {
  readonly window: SignInWindow;
  readonly session: SessionInfo;
  readonly signedOut: SignedOutWhy | null;
};

/** Account and password; every refusal in plain words. Changes into the window when it succeeds. */
export function SignIn({ window, session, signedOut }: Props) {
  const t = useText();
  const id = useId();
  const connection = useConnection();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [seen, setSeen] = useState(false);
  const [pending, setPending] = useState(false);
  const [missing, setMissing] = useState<readonly ('login' | 'password')[]>([]);
  const [refused, setRefused] = useState<{ readonly why: Refused; readonly at: number } | null>(
    null,
  );

  const send = async (as: { readonly login: string; readonly password: string }) => {
    setPending(true);
    setMissing([]);
    try {
      await connection.api.session.signIn(as);
    } catch (error) {
      setRefused({ why: toRefused(error), at: performance.now() });
      setPassword('');
      setPending(false);
      document.getElementById(`${id}-password`)?.focus();
    }
  };
  const submit = () => {
    if (pending) return;
    const empty = (['login', 'password'] as const).filter((field) =>
      field === 'login' ? login.trim() === '' : password === '',
    );
    setRefused(null);
    setMissing(empty);
    if (empty.length === 0) void send({ login: login.trim(), password });
  };

  return (
    <Screen
      heading={t(`sign-in:heading.${window}`)}
      lead={t('sign-in:lead')}
      onSubmit={submit}
      primary={
        <Button kind="primary" type="submit" pending={pending ? t('sign-in:pending') : undefined}>
          {t('sign-in:submit')}
        </Button>
      }
      next={t('sign-in:idleRule')}
    >
      {signedOut !== null && refused === null && missing.length === 0 ? (
        <Notice
          tone={signedOut === 'idle' ? 'warning' : 'info'}
          word={t(signedOut === 'idle' ? 'common:tone.warning' : 'common:tone.info')}
          title={t(`sign-in:signedOut.${signedOut}Title`)}
          announce
        >
          <p>{t(`sign-in:signedOut.${signedOut}`)}</p>
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <ErrorSummary
          title={t('sign-in:missing.title')}
          errors={missing.map((field) => ({
            field: `${id}-${field}`,
            message: t(`sign-in:missing.${field}`),
          }))}
        />
      ) : null}
      {refused === null ? null : (
        <SignInRefusal
          refused={refused.why}
          at={refused.at}
          window={window}
          timeZone={session.station.timeZone}
        />
      )}
      <div className={css.form}>
        <TextField
          id={`${id}-login`}
          label={t('sign-in:login')}
          value={login}
          onChange={setLogin}
          maxLength={100}
          autoComplete="username"
          autoFocus
          error={missing.includes('login') ? t('sign-in:missing.login') : undefined}
        />
        <TextField
          id={`${id}-password`}
          label={t('sign-in:password')}
          type={seen ? 'text' : 'password'}
          value={password}
          onChange={setPassword}
          maxLength={200}
          autoComplete="current-password"
          error={missing.includes('password') ? t('sign-in:missing.password') : undefined}
        />
        <Checkbox checked={seen} onChange={setSeen}>
          {t('sign-in:showPassword')}
        </Checkbox>
      </div>
      <DemonstrationAccounts
        accounts={session.station.demonstration?.accounts ?? []}
        window={window}
        disabled={pending}
        onUse={(account) => {
          setRefused(null);
          void send(account);
        }}
      />
    </Screen>
  );
}
