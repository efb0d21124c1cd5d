import { Component, type ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { Screen, Window } from '../kit/Screen.tsx';

type CrashState = { readonly crashed: boolean };

/** The last net: a bug in a screen shows a sentence and a way back instead of an empty window. */
export class Crash extends Component<{ readonly children: ReactNode }, CrashState> {
  override state: CrashState = { crashed: false };

  static getDerivedStateFromError(): CrashState {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return <Crashed onAgain={() => this.setState({ crashed: false })} />;
  }
}

function Crashed({ onAgain }: { readonly onAgain: () => void }) {
  const t = useText();
  return (
    <Window>
      <Screen
        heading={t('candidate:crash.heading')}
        lead={t('candidate:crash.lead')}
        next={t('candidate:crash.next')}
        primary={
          <Button kind="primary" size="large" onClick={onAgain} autoFocus>
            {t('candidate:crash.again')}
          </Button>
        }
      />
    </Window>
  );
}
