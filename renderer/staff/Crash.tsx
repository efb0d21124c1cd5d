import { Component, type ReactNode } from 'react';
import { Button } from '../kit/Button.tsx';
import { useText } from '../kit/i18n.ts';
import { Screen } from '../kit/Screen.tsx';

type CrashState = { readonly crashed: boolean };

/** The last net: a bug in a page shows a sentence and a way back instead of an empty window. */
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
    <Screen
      heading={t('staff:crash.heading')}
      lead={t('staff:crash.lead')}
      primary={
        <Button kind="primary" onClick={onAgain} autoFocus>
          {t('staff:crash.again')}
        </Button>
      }
    />
  );
}
