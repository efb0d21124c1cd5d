import { useEffect, useRef } from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { Button, IconButton } from '../kit/Button.tsx';
import { clockText } from '../kit/clock-text.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { CloseIcon } from '../kit/icons/action.tsx';
import { Progress } from '../kit/Progress.tsx';
import { StatusChip } from '../kit/StatusChip.tsx';
import { KeyHint } from './KeyHint.tsx';
import type { DeedKind } from './outbox.tsx';
import css from './Seat.module.css';
import { SeatClock } from './SeatClock.tsx';
import { SeatRecord } from './SeatRecord.tsx';
import { SeatWhy } from './SeatWhy.tsx';
import { actionOfKey, actionsFor } from './seat-actions.ts';
import { iconOf } from './seat-icons.tsx';
import { nameOf, seatTone } from './seat-words.ts';
import { useShortcuts } from './shortcuts.tsx';

type Props = {
  readonly seat: Seat;
  readonly readAt: number;
  readonly stale: boolean;
  readonly session: SessionInfo;
  readonly onAsk: (kind: DeedKind, seat: Seat) => void;
  readonly onPictures: () => void;
  readonly onClose: () => void;
};

/** One seat: clock, progress, actions, what happened, where the time went. */
export function SeatPane(props: Props) {
  const { seat, readAt, stale, session, onAsk, onPictures, onClose } = props;
  const t = useText();
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another seat takes the focus anew.
  useEffect(() => heading.current?.focus(), [seat.sitting]);
  const ask = (key: string) => () => {
    const action = actionOfKey(key, seat);
    if (action !== null) onAsk(action, seat);
    return action !== null;
  };
  useShortcuts({ m: ask('m'), p: ask('p'), r: ask('r'), e: ask('e'), x: ask('x') });
  const actions = actionsFor(seat).filter((action) => action !== 'admit');

  return (
    <section className={css.pane} aria-labelledby="seat-heading">
      <div className={css.head}>
        <h2 id="seat-heading" ref={heading} tabIndex={-1}>
          {nameOf(t, seat)}{' '}
          <span className={css.pinyin} lang="zh-Latn">
            {seat.namePinyin}
          </span>
        </h2>
        <StatusChip tone={seatTone(seat.state)} icon={iconOf(seat.state)}>
          {t(`proctor:state.${seat.state}`)}
        </StatusChip>
        {seat.locked === null ? null : (
          <StatusChip tone={seat.locked ? 'ok' : 'neutral'}>
            {t(seat.locked ? 'proctor:incidents.locked' : 'proctor:incidents.unlocked')}
          </StatusChip>
        )}
        <span className={css.whyNow}>
          <SeatWhy seat={seat} readAt={readAt} />
        </span>
        <IconButton label={t('proctor:action.backToRoom')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className={css.body}>
        <div className={css.facts}>
          <p className={css.fact}>
            <span className={css.soft}>{t('proctor:seat.clock')}</span>
            <strong className={css.big}>
              <SeatClock clock={seat.clock} readAt={readAt} stale={stale} />
            </strong>
            <span className={css.soft}>
              {seat.clock === null
                ? ''
                : t('proctor:seat.joined', {
                    first: t(`proctor:seat.part.${seat.clock.part}`),
                    second: t('proctor:seat.allowed', {
                      time: clockText(seat.clock.allowed / 1_000),
                    }),
                  })}
              {seat.extraTimePercent > 0
                ? ` ${t('proctor:percent', { percent: seat.extraTimePercent })}`
                : ''}
            </span>
          </p>
          <div className={css.fact}>
            <Progress
              label={t('proctor:seat.progress')}
              value={seat.answered}
              max={seat.items}
              text={t('proctor:answeredOf', { answered: seat.answered, items: seat.items })}
            />
          </div>
          <p className={css.fact}>
            <span className={css.soft}>{t('proctor:column.exam')}</span>
            <span>{seat.exam[locale]}</span>
            <span className={css.soft}>
              {seat.confirmation} · {t('proctor:seat.station')} {seat.station}
            </span>
          </p>
        </div>
        <div className={css.actions}>
          {actions.map((action, index) => (
            <Button
              key={action}
              size="dense"
              kind={index === 0 && action === 'resume' ? 'primary' : 'secondary'}
              onClick={() => onAsk(action, seat)}
            >
              {t(`proctor:action.${action}`)}
              <KeyHint action={action} />
            </Button>
          ))}
          <Button size="dense" kind="quiet" onClick={onPictures}>
            {t('proctor:action.pictures')}
          </Button>
        </div>
        <SeatRecord key={seat.sitting} seat={seat} session={session} />
      </div>
    </section>
  );
}
