import { useConnectionState } from '../connection/react.ts';
import { useText } from '../kit/i18n.ts';
import { Spinner } from '../kit/Progress.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { AwayBanner } from './parts/AwayBanner.tsx';
import { Bar } from './parts/Bar.tsx';
import { SittingWindow } from './SittingWindow.tsx';
import { Start } from './start/Start.tsx';
import { WindowClosed } from './WindowClosed.tsx';

/** The candidate's window: what is shown depends on the connection, then on who sits here. */
export function Candidate() {
  const state = useConnectionState();
  switch (state.at) {
    case 'no-code':
      return <WindowClosed why="no-code" />;
    case 'ended':
      return <WindowClosed why={state.why} />;
    case 'connecting':
      return <Connecting />;
    case 'open':
    case 'away': {
      const { sitting } = state.session;
      if (sitting !== null) return <SittingWindow key={sitting} />;
      return (
        <Window>
          <Bar />
          <AwayBanner during="check-in" />
          <Start />
        </Window>
      );
    }
    default: {
      const never: never = state;
      throw new Error(`unknown state ${JSON.stringify(never)}`);
    }
  }
}

function Connecting() {
  const t = useText();
  return (
    <Window>
      <Bar />
      <Screen heading={t('candidate:connecting.heading')}>
        <Spinner>{t('candidate:connecting.text')}</Spinner>
      </Screen>
    </Window>
  );
}
