import { useState } from 'react';
import { LookUp } from './LookUp.tsx';
import { Welcome } from './Welcome.tsx';

/** Before anybody is known: welcome, then look-up. */
export function Start() {
  const [at, setAt] = useState<'welcome' | 'look-up'>('welcome');
  return at === 'welcome' ? (
    <Welcome onNext={() => setAt('look-up')} />
  ) : (
    <LookUp onBack={() => setAt('welcome')} />
  );
}
