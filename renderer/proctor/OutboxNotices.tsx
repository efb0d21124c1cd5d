import type { SessionInfo } from '../../preload/contract/session.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import { useOutbox } from './outbox.tsx';
import css from './Room.module.css';

/** Decisions that were refused after their dialog had been closed. */
export function OutboxNotices({ session }: { readonly session: SessionInfo }) {
  const t = useText();
  const locale = useLocale();
  const { deeds, dismiss } = useOutbox();
  const refused = deeds.filter((deed) => deed.refused !== null);
  if (refused.length === 0) return null;
  return (
    <div className={css.notices}>
      {refused.map((deed) => (
        <Notice
          key={deed.id}
          tone="danger"
          word={t('proctor:problem')}
          title={t('proctor:deed.refusedTitle', {
            deed: t(`proctor:deed.${deed.kind}`),
            name: deed.name,
          })}
          announce
          actions={
            <Button size="dense" onClick={() => dismiss(deed.id)}>
              {t('proctor:deed.dismiss')}
            </Button>
          }
        >
          {deed.refused === null ? null : (
            <p>{sayRefusal(t, deed.refused, locale, session.station.timeZone)}</p>
          )}
        </Notice>
      ))}
    </div>
  );
}
