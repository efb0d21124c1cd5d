import { useEffect } from 'react';
import type { ResultView, SittingView } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { PrintIcon } from '../../kit/icons/action.tsx';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { announce } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { dayAndTime } from '../../kit/say-refusal.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { LedgerButton } from './LedgerButton.tsx';
import css from './ReportScreen.module.css';
import { SectionBars } from './SectionBars.tsx';

export type Released = Extract<ResultView, { state: 'released' }>;

export type ReportScreenProps = {
  readonly view: SittingView;
  readonly result: Released;
};

/** The score report: score, pass mark, sections; never items (R-G1, R-G2). It can be printed. */
export function ReportScreen({ view, result }: ReportScreenProps) {
  const t = useText();
  const locale = useLocale();
  const station = useSession()?.station;
  const zone = station?.timeZone ?? 'UTC';
  const { candidate, exam } = view;
  const verdict = t(result.passed ? 'exam:report.passed' : 'exam:report.notPassed');
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  useEffect(() => announce(verdict), [verdict]);
  return (
    <Screen
      heading={t('exam:report.heading')}
      secondary={
        <>
          <LedgerButton />
          <Button size="large" icon={<PrintIcon />} onClick={() => print()}>
            {t('exam:report.print')}
          </Button>
        </>
      }
      primary={<LeaveButton />}
    >
      <article className={css.report} data-printable>
        <Notice
          tone={result.passed ? 'ok' : 'info'}
          word={t(result.passed ? 'common:tone.ok' : 'common:tone.info')}
          title={verdict}
        >
          {t(result.passed ? 'exam:report.passedText' : 'exam:report.notPassedText')}
        </Notice>
        <p className={css.score}>
          <span className={css.figure}>{number(result.score)}</span>
          <span>
            {t('exam:report.of', { scale: number(result.scale), pass: number(result.passScore) })}
          </span>
        </p>
        <KeyValueList
          entries={[
            {
              key: 'name',
              label: t('exam:report.name'),
              value: [candidate.nameZh, candidate.namePinyin]
                .filter((name) => name !== '')
                .join(' · '),
            },
            { key: 'number', label: t('exam:report.number'), value: candidate.maskedNumber },
            { key: 'exam', label: t('exam:report.exam'), value: exam.title[locale] },
            {
              key: 'start',
              label: t('exam:report.start'),
              value: dayAndTime(exam.start, locale, zone),
            },
            {
              key: 'released',
              label: t('exam:report.released'),
              value: dayAndTime(result.releasedAt, locale, zone),
            },
            { key: 'centre', label: t('exam:report.centre'), value: station?.centre ?? '' },
            {
              key: 'confirmation',
              label: t('exam:report.confirmation'),
              value: candidate.confirmation,
            },
          ]}
        />
        <SectionBars sections={result.sections} />
        <p className={css.note}>{t('exam:report.note')}</p>
      </article>
    </Screen>
  );
}
