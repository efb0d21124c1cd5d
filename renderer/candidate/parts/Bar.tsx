import type { ReactNode } from 'react';
import { useSession } from '../../connection/react.ts';
import { useText } from '../../kit/i18n.ts';
import { ContrastIcon } from '../../kit/icons/thing.tsx';
import { TopBar } from '../../kit/TopBar.tsx';
import { FullScreenButton } from './FullScreenButton.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LookSettings } from './LookSettings.tsx';
import { Menu } from './Menu.tsx';

export type BarProps = {
  /** The exam's title once it is known. */
  readonly title?: string | undefined;
  /** Before language and display: the clock. */
  readonly clock?: ReactNode;
  /** In the menu instead of the button for full screen. */
  readonly menu?: ReactNode;
};

/** The head of every screen but the items': product or exam, language, display. */
export function Bar({ title, clock, menu }: BarProps) {
  const t = useText();
  const station = useSession()?.station;
  const place = [station?.centre ?? '', station?.station ?? '']
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <TopBar
      title={title ?? t('common:product')}
      detail={title === undefined && place !== '' ? place : undefined}
      end={
        <>
          {clock}
          <LanguageChoice />
          <Menu label={t('candidate:display')} icon={<ContrastIcon />}>
            <LookSettings />
            {menu ?? <FullScreenButton />}
          </Menu>
        </>
      }
    />
  );
}
