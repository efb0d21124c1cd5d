import { useEffect, useState } from 'react';
import { useConnectionState } from '../connection/react.ts';
import { Banner } from '../kit/Banner.tsx';
import { LanguageSwitch } from '../kit/LanguageSwitch.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { ThemeSwitch } from '../kit/ThemeSwitch.tsx';
import { TopBar } from '../kit/TopBar.tsx';
import { Closed } from './Closed.tsx';
import { FirstStart } from './FirstStart.tsx';
import { firstLocale, words } from './language.ts';
import { Windows } from './Windows.tsx';

/** The first page: sets the station up, then opens the other windows. */
export function Door() {
  const [locale, setLocale] = useState(() => firstLocale(navigator.languages));
  const state = useConnectionState();
  const say = words(locale);
  const { common } = say;
  const session = state.at === 'open' || state.at === 'away' ? state.session : null;

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = `${say.title} · ${common.product}`;
  }, [locale, say, common]);

  return (
    <Window>
      <TopBar
        title={common.product}
        detail={session?.station.centre}
        end={
          <>
            <LanguageSwitch
              label={common.language}
              languages={[
                { tag: 'zh-CN', name: common.languages['zh-CN'] },
                { tag: 'en', name: common.languages.en },
              ]}
              value={locale}
              onChange={setLocale}
            />
            <ThemeSwitch words={common.theme} />
          </>
        }
      />
      <Banner tone="offline">{state.at === 'away' ? common.away : null}</Banner>
      {state.at === 'connecting' ? (
        <Screen heading={common.product}>
          <Spinner>{say.connecting}</Spinner>
        </Screen>
      ) : session === null ? (
        <Closed state={state} say={say} />
      ) : session.station.state === 'new' ? (
        <FirstStart say={say} locale={locale} />
      ) : (
        <Windows say={say} locale={locale} station={session.station} />
      )}
    </Window>
  );
}
