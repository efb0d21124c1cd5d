import { useState } from 'react';
import { IconButton } from '../kit/Button.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useText } from '../kit/i18n.ts';
import { Screen } from '../kit/Screen.tsx';
import { SignInGate } from '../sign-in/SignInGate.tsx';
import { Help } from './Help.tsx';
import { KeyboardIcon } from './icons.tsx';
import { LookedProvider } from './looked.tsx';
import { OutboxProvider } from './outbox.tsx';
import { Room } from './Room.tsx';
import { ShortcutsOn, useShortcuts } from './shortcuts.tsx';

/** The proctor's window. */
export function Proctor() {
  const [on, setOn] = useState(true);
  return (
    <ShortcutsOn value={on}>
      <OutboxProvider>
        <LookedProvider>
          <ProctorWindow on={on} onSwitch={setOn} />
        </LookedProvider>
      </OutboxProvider>
    </ShortcutsOn>
  );
}

type WindowProps = { readonly on: boolean; readonly onSwitch: (on: boolean) => void };

function ProctorWindow({ on, onSwitch }: WindowProps) {
  const t = useText();
  const [help, setHelp] = useState(false);
  useShortcuts({ '?': () => setHelp(true) });
  return (
    <>
      <SignInGate
        window="proctor"
        title={t('proctor:title')}
        awayWords={t('proctor:away')}
        tools={
          <IconButton
            label={t('proctor:room.help')}
            onClick={() => setHelp(true)}
            aria-keyshortcuts={on ? '?' : undefined}
          >
            <KeyboardIcon />
          </IconButton>
        }
      >
        {(session) =>
          session.roles.includes('proctor') ? (
            <Room session={session} />
          ) : (
            <Screen heading={t('proctor:room.heading')}>
              <EmptyState title={t('proctor:notProctor.title')}>
                <p>{t('proctor:notProctor.text')}</p>
              </EmptyState>
            </Screen>
          )
        }
      </SignInGate>
      {help ? <Help on={on} onSwitch={onSwitch} onClose={() => setHelp(false)} /> : null}
    </>
  );
}
