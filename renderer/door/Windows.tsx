import { useState } from 'react';
import type { StationInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import { Demonstration } from './Demonstration.tsx';
import css from './Door.module.css';
import type { Locale, Words } from './language.ts';
import { RefusalNotice } from './RefusalNotice.tsx';

type Props = { readonly say: Words; readonly locale: Locale; readonly station: StationInfo };
type Kind = 'candidate' | 'proctor' | 'staff';
const kinds: readonly Kind[] = ['candidate', 'proctor', 'staff'];

/** A station that is set up: opens the windows that it has, each with a code of its own. */
export function Windows({ say, locale, station }: Props) {
  const { api } = useConnection();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [blocked, setBlocked] = useState(false);
  const { windows, common } = say;

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
    <Screen heading={windows.heading} lead={windows.lead} width="wide">
      <RefusalNotice refused={refused} locale={locale} say={say} />
      {blocked ? (
        <Notice tone="warning" word={common.tone.warning} announce>
          <p>{windows.blocked}</p>
        </Notice>
      ) : null}
      <div className={css.windows}>
        {kinds
          .filter((kind) => station.mode === 'all' || station.mode === kind)
          .map((kind) => (
            <Card key={kind} title={windows[kind].title}>
              <p>{windows[kind].text}</p>
              <Button kind="primary" size="large" wide onClick={() => openWindow(kind)}>
                {windows[kind].action}
              </Button>
            </Card>
          ))}
      </div>
      {station.host === 'browser' ? (
        <Notice tone="info" word={common.tone.info}>
          <p>{say.browserHost}</p>
        </Notice>
      ) : null}
      {station.demonstration === null ? null : (
        <Demonstration say={say} locale={locale} demonstration={station.demonstration} />
      )}
    </Screen>
  );
}
