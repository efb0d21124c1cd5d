import { useState } from 'react';
import { useText } from '../../kit/i18n.ts';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { systemTestPart } from '../check/part.ts';
import { useLoaded } from '../parts/use-loaded.ts';
import { LookUp } from './LookUp.tsx';
import { Welcome } from './Welcome.tsx';

/** Before anybody is known: welcome, then look-up; or the test of this computer and back. */
export function Start() {
  const [at, setAt] = useState<'welcome' | 'look-up' | 'test'>('welcome');
  const toWelcome = () => setAt('welcome');
  switch (at) {
    case 'welcome':
      return <Welcome onNext={() => setAt('look-up')} onTest={() => setAt('test')} />;
    case 'look-up':
      return <LookUp onBack={toWelcome} />;
    case 'test':
      return <Practice onDone={toWelcome} />;
    default:
      throw new Error(`unknown step ${JSON.stringify(at satisfies never)}`);
  }
}

function Practice({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const SystemTest = useLoaded(systemTestPart);
  if (SystemTest === null) {
    return (
      <Screen heading={t('candidate:welcome.test')}>
        <Spinner>{t('common:loading')}</Spinner>
      </Screen>
    );
  }
  return <SystemTest purpose="practice" onDone={onDone} onBack={onDone} />;
}
