import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnectionState } from '../connection/react.ts';
import { Banner } from '../kit/Banner.tsx';
import { useText } from '../kit/i18n.ts';
import { Spinner } from '../kit/Progress.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { TopBar } from '../kit/TopBar.tsx';
import { Account } from './Account.tsx';
import { Closed } from './Closed.tsx';
import { Preferences } from './Preferences.tsx';
import css from './SignIn.module.css';
import { type SignedOutWhy, SignIn, type SignInWindow } from './SignIn.tsx';

type SignedInSession = SessionInfo & { readonly account: NonNullable<SessionInfo['account']> };

type Props = {
  readonly window: SignInWindow;
  /** Of the window's head: `监考`. */
  readonly title: string;
  /** The head's middle once somebody is signed in. */
  readonly middle?: ReactNode;
  /** Before language and appearance, once somebody is signed in. */
  readonly tools?: ReactNode;
  /** What the banner says while the connection is away; the common sentence by default. */
  readonly awayWords?: string | undefined;
  /** The window itself, for a person who is signed in. */
  readonly children: (session: SignedInSession) => ReactNode;
};

/**
 * The frame of a window that people sign in to: head, banner while the connection is away, and
 * either the sign-in or what a signed-in person sees. Says why somebody was signed out.
 */
export function SignInGate(props: Props) {
  const { window, title, middle, tools, awayWords, children } = props;
  const t = useText();
  const state = useConnectionState();
  const session = state.at === 'open' || state.at === 'away' ? state.session : null;
  const account = session?.account ?? null;
  const asked = useRef(false);
  const [signedOut, setSignedOut] = useState<SignedOutWhy | null>(null);
  const signedIn = account !== null;

  useEffect(() => {
    if (!signedIn) return;
    asked.current = false;
    return () => setSignedOut(asked.current ? 'asked' : 'idle');
  }, [signedIn]);

  return (
    <Window>
      <TopBar
        title={title}
        detail={session === null ? undefined : <Place session={session} />}
        middle={signedIn ? middle : undefined}
        end={
          <>
            {signedIn ? tools : null}
            <Preferences />
            <Account
              onSignOut={() => {
                asked.current = true;
              }}
            />
          </>
        }
      />
      <Banner tone="offline">{state.at === 'away' ? (awayWords ?? t('common:away')) : null}</Banner>
      {state.at === 'connecting' ? (
        <Screen heading={title}>
          <Spinner>{t('sign-in:connecting')}</Spinner>
        </Screen>
      ) : state.at === 'no-code' || state.at === 'ended' ? (
        <Closed state={state} />
      ) : account === null ? (
        <SignIn window={window} session={state.session} signedOut={signedOut} />
      ) : (
        children({ ...state.session, account })
      )}
    </Window>
  );
}

/** Centre and station; cut short where the head would need a second line. */
function Place({ session }: { readonly session: SessionInfo }) {
  const { centre, station } = session.station;
  const place = [centre, station].filter((part) => part !== '').join(' · ');
  return (
    <span className={css.place} title={place}>
      {place}
    </span>
  );
}
