import { useState } from 'react';
import type { Locale } from '../../preload/contract/common.ts';
import type { StationInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Demonstration } from './Demonstration.tsx';
import css from './Door.module.css';
import { RefusalNotice } from './RefusalNotice.tsx';
import { Restored } from './Restored.tsx';

type Props = { readonly locale: Locale; readonly station: StationInfo };
type Kind = 'candidate' | 'proctor' | 'staff';
const kinds: readonly Kind[] = ['candidate', 'proctor', 'staff'];

/** A station that is set up: opens the windows that it has, each with a code of its own. */
export function Windows({ locale, station }: Props) {
  const t = useText();
  const { api } = useConnection();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [blocked, setBlocked] = useState(false);

  const openWindow = async (window: Kind) => {
    setRefused(null);
    try {
      const { path } = await api.station.openWindow({ window });
      const opened = globalThis.open(path, '_blank');
      // The desktop opens the window itself and answers null.
      setBlocked(opened === null && station.host === 'browser');
      if (opened !== null) opened.opener = null;
    } catch (error) {
      setRefused(toRefused(error));
    }
  };

  return (
    <Screen heading={t('door:windows.heading')} lead={t('door:windows.lead')} width="wide">
      <Restored timeZone={station.timeZone} />
      <RefusalNotice refused={refused} />
      {blocked ? (
        <Notice tone="warning" word={t('common:tone.warning')} announce>
          <p>{t('door:windows.blocked')}</p>
        </Notice>
      ) : null}
      <div className={css.windows}>
        {kinds
          .filter((kind) => station.mode === 'all' || station.mode === kind)
          .map((kind) => (
            <Card key={kind} title={t(`door:windows.${kind}.title`)}>
              <p>{t(`door:windows.${kind}.text`)}</p>
              <Button kind="primary" size="large" wide onClick={() => openWindow(kind)}>
                {t(`door:windows.${kind}.action`)}
              </Button>
            </Card>
          ))}
      </div>
      {station.host === 'browser' ? (
        <Notice tone="info" word={t('common:tone.info')}>
          <p>{t('door:browserHost')}</p>
        </Notice>
      ) : null}
      {station.demonstration === null ? null : (
        <Demonstration locale={locale} demonstration={station.demonstration} />
      )}
    </Screen>
  );
}
