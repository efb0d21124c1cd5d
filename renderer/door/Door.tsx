import { useEffect } from 'react';
import { useConnectionState } from '../connection/react.ts';
import { Banner } from '../kit/Banner.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Spinner } from '../kit/Progress.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { TopBar } from '../kit/TopBar.tsx';
import { Preferences } from '../sign-in/Preferences.tsx';
import { Closed } from './Closed.tsx';
import { FirstStart } from './FirstStart.tsx';
import { Windows } from './Windows.tsx';

/** The first page: sets the station up, then opens the other windows. */
export function Door() {
  const t = useText();
  const locale = useLocale();
  const state = useConnectionState();
  const session = state.at === 'open' || state.at === 'away' ? state.session : null;

  useEffect(() => {
    document.title = `${t('door:title')} · ${t('common:product')}`;
  }, [t]);

  return (
    <Window>
      <TopBar title={t('common:product')} detail={session?.station.centre} end={<Preferences />} />
      <Banner tone="offline">{state.at === 'away' ? t('common:away') : null}</Banner>
      {state.at === 'connecting' ? (
        <Screen heading={t('common:product')}>
          <Spinner>{t('door:connecting')}</Spinner>
        </Screen>
      ) : session === null ? (
        <Closed state={state} />
      ) : session.station.state === 'new' ? (
        <FirstStart />
      ) : (
        <Windows station={session.station} locale={locale} />
      )}
    </Window>
  );
}
