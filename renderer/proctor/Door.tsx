import { useCallback, useEffect, useRef } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection, useQuery } from '../connection/react.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { PreviousIcon } from '../kit/icons/action.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import css from './Door.module.css';
import { DoorDecision } from './DoorDecision.tsx';
import { DoorFacts } from './DoorFacts.tsx';
import { DoorMachine } from './DoorMachine.tsx';
import { DoorNews } from './DoorNews.tsx';
import { Picture } from './Picture.tsx';
import { nameOf } from './seat-words.ts';
import { useReloads } from './use-reloads.ts';

type Props = {
  readonly seat: Seat;
  /** When the room was read last: with each change of it, and every few seconds without one. */
  readonly readAt: number;
  readonly session: SessionInfo;
  readonly backWord: string;
  readonly onBack: () => void;
  readonly onRefuse: () => void;
  /** Somebody was admitted. */
  readonly onDecided: () => void;
};

/** Document and face side by side with the booking: a person compares and decides (R-C5, R-C7). */
export function Door(props: Props) {
  const { seat, readAt, session, backWord, onBack, onRefuse, onDecided } = props;
  const t = useText();
  const locale = useLocale();
  const { api } = useConnection();
  const { timeZone } = session.station;
  const { sitting } = seat;
  const ask = useCallback(
    (signal: AbortSignal) => api.proctor.door({ sitting }, { signal }),
    [api, sitting],
  );
  const { value: view, refused, reload } = useQuery(ask);
  const atDoor = seat.state === 'at-the-door';
  // A seat does not tell that its candidate has tested or taken a picture again; that the room changed does.
  useReloads(reload, atDoor ? readAt : 0);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const picture = (kind: 'document' | 'face') => view?.pictures.find((one) => one.kind === kind);
  return (
    <section className={css.door} aria-labelledby="door-heading">
      <div className={css.head}>
        <Button size="dense" icon={<PreviousIcon />} onClick={onBack}>
          {backWord}
        </Button>
        <h2 id="door-heading" ref={heading} tabIndex={-1}>
          {t(atDoor ? 'proctor:door.heading' : 'proctor:door.headingSeen', {
            name: nameOf(t, seat),
          })}
        </h2>
        <p className={css.soft}>{t('proctor:door.keysShort')}</p>
      </div>
      {refused === null ? null : (
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          announce
          actions={<Button onClick={reload}>{t('proctor:tryAgain')}</Button>}
        >
          <p>{sayRefusal(t, refused, locale, timeZone)}</p>
        </Notice>
      )}
      {view !== null && atDoor ? <DoorNews view={view} /> : null}
      {view === null ? (
        refused === null ? (
          <Spinner>{t('proctor:door.loading')}</Spinner>
        ) : null
      ) : (
        <div className={css.body}>
          <div className={css.pictures}>
            <Picture
              title={t('proctor:door.document')}
              picture={picture('document')}
              sitting={sitting}
              timeZone={timeZone}
            />
            <Picture
              title={t('proctor:door.face')}
              picture={picture('face')}
              sitting={sitting}
              timeZone={timeZone}
            />
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={css.side} aria-label={t('proctor:door.booking')} tabIndex={0}>
            <DoorFacts view={view} timeZone={timeZone} />
            {view.machine === null ? null : (
              <DoorMachine machine={view.machine} timeZone={timeZone} />
            )}
            {atDoor ? (
              <DoorDecision
                view={view}
                seat={seat}
                session={session}
                onRefuse={onRefuse}
                onDecided={onDecided}
                onStale={reload}
              />
            ) : (
              <Notice
                tone="info"
                word={t('common:tone.info')}
                title={t('proctor:door.decidedTitle')}
              >
                <p>{t('proctor:door.decided', { state: t(`proctor:state.${seat.state}`) })}</p>
              </Notice>
            )}
          </section>
        </div>
      )}
    </section>
  );
}
