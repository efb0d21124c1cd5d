import { useLocale, useText } from '../../kit/i18n.ts';
import css from './ReportScreen.module.css';
import type { Released } from './ReportScreen.tsx';

/** Share of points by section: bar and number. */
export function SectionBars({ sections }: Pick<Released, 'sections'>) {
  const t = useText();
  const locale = useLocale();
  return (
    <section>
      <h2 className={css.title}>{t('exam:report.sections')}</h2>
      <table className={css.sections}>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{t('exam:report.section')}</th>
            <th scope="col">{t('exam:report.percent')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((section, index) => {
            const key = index;
            const percent = Math.round(section.percent);
            return (
              <tr key={key}>
                <th scope="row">{section.title[locale]}</th>
                <td>
                  <span className={css.bar} aria-hidden="true">
                    <span className={css.fill} style={{ width: `${percent}%` }} />
                  </span>
                  <span className={css.percent}>{percent} %</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
