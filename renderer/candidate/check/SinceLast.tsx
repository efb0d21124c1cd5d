import type { CheckState } from '../../../preload/contract/check.ts';
import { useSession } from '../../connection/react.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import { dayAndTime } from '../../kit/say-refusal.ts';
import css from './Check.module.css';

/** What is different from the earlier test that this one builds on; nothing where there was none. */
export function SinceLast({ since }: Pick<CheckState, 'since'>) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  if (since === null) return null;
  const when = dayAndTime(since.made, locale, zone);
  if (since.changed.length === 0) return <p>{t('system-test:result.sinceSame', { when })}</p>;
  return (
    <div>
      <p>{t('system-test:result.sinceChanged', { when })}</p>
      <ul className={css.list}>
        {since.changed.map(({ check, before, now }) => (
          <li key={check}>
            {t('system-test:result.change', {
              check: t(`checks:names.${check}`),
              before: t(`checks:verdicts.${before}`),
              now: t(`checks:verdicts.${now}`),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
