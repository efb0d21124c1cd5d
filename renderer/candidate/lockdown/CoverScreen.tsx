import { useEffect } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { ScreenIcon } from '../../kit/icons/thing.tsx';
import { announce } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { useValue } from '../exam/value.ts';
import type { Held } from './context.ts';
import { ForbiddenPrograms } from './ForbiddenPrograms.tsx';
import type { Cover } from './presence.ts';

export type CoverScreenProps = { readonly held: Held; readonly cover: Cover };

/** In the place of the items: what happened, what the proctor sees, and the one way on. */
export function CoverScreen({ held, cover }: CoverScreenProps) {
  const t = useText();
  const { lock, view } = held;
  const denied = useValue(lock.denied);
  const heading = t(`lockdown:cover.${cover}.heading`);
  useEffect(() => {
    if (cover !== 'begin') announce(heading, 'assertive');
  }, [cover, heading]);
  const word =
    cover === 'begin'
      ? 'lockdown:cover.begins'
      : view.keepsFullScreen && cover === 'full-screen-left'
        ? 'lockdown:cover.returns'
        : 'lockdown:cover.goOn';
  return (
    <Screen
      key={cover}
      heading={heading}
      lead={t(`lockdown:cover.${cover}.lead`)}
      next={cover === 'begin' ? undefined : t('lockdown:cover.clock')}
      primary={
        <Button
          kind="primary"
          size="large"
          icon={view.keepsFullScreen ? <ScreenIcon /> : undefined}
          onClick={() => void lock.goOn()}
        >
          {t(word)}
        </Button>
      }
    >
      <Notice
        tone={cover === 'begin' ? 'info' : 'warning'}
        word={t(cover === 'begin' ? 'common:tone.info' : 'common:tone.warning')}
      >
        <p>{t(`lockdown:cover.${cover}.what`)}</p>
        {cover === 'begin' && view.screen !== null ? <p>{t('lockdown:cover.pictures')}</p> : null}
        {view.keepsFullScreen && lock.willAsk() ? <p>{t('lockdown:cover.screenAsked')}</p> : null}
        {cover === 'begin' ? null : <p>{t('lockdown:cover.help')}</p>}
      </Notice>
      {denied ? (
        <Notice tone="danger" word={t('common:tone.danger')} announce>
          <p>{t('lockdown:cover.denied')}</p>
        </Notice>
      ) : null}
      <ForbiddenPrograms />
    </Screen>
  );
}
