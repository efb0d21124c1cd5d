import type { LedgerEntry } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import { timeOfDay } from '../../kit/say-refusal.ts';
import { sumSeconds, wholeSeconds } from '../../kit/whole-seconds.ts';
import { durationWords } from '../parts/duration.ts';
import css from './LedgerTable.module.css';

/** One row for each stretch of time, and the sums of what counted and what did not. */
export function LedgerTable({ entries }: { readonly entries: readonly LedgerEntry[] }) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const seconds = wholeSeconds(entries);
  const sum = (counted: boolean) => durationWords(t, sumSeconds(entries, counted));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className={css.scroll} tabIndex={0} aria-label={t('exam:ledger.heading')}>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('exam:ledger.from')}</th>
            <th scope="col">{t('exam:ledger.what')}</th>
            <th scope="col">{t('exam:ledger.part')}</th>
            <th scope="col">{t('exam:ledger.length')}</th>
            <th scope="col">{t('exam:ledger.counted')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => {
            const key = index;
            return (
              <tr key={key}>
                <td>{timeOfDay(entry.from, locale, zone)}</td>
                <td>{t(`exam:ledger.kinds.${entry.kind}`)}</td>
                <td>{entry.part === null ? '' : t(`exam:ledger.parts.${entry.part}`)}</td>
                <td className={css.figure}>{durationWords(t, seconds[index] ?? 0)}</td>
                <td>{t(entry.counted ? 'exam:ledger.yes' : 'exam:ledger.no')}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t('exam:ledger.sumCounted')}
            </th>
            <td className={css.figure}>{sum(true)}</td>
            <td>{t('exam:ledger.yes')}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              {t('exam:ledger.sumNot')}
            </th>
            <td className={css.figure}>{sum(false)}</td>
            <td>{t('exam:ledger.no')}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
