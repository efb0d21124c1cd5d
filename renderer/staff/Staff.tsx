import { useText } from '../kit/i18n.ts';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { Crash } from './Crash.tsx';
import { Desk } from './Desk.tsx';

/** The staff's window: sign-in, then the pages of whoever signed in. */
export function Staff() {
  const t = useText();
  return (
    <SignInGate window="staff" title={t('staff:title')}>
      {(session) => (
        <Crash>
          <Desk key={session.account.id} session={session} />
        </Crash>
      )}
    </SignInGate>
  );
}
