import { Card } from '../../kit/Card.tsx';
import { useText } from '../../kit/i18n.ts';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { languagesInWords } from '../parts/languages.ts';
import type { ExamPreviewWithKnown } from './exam-preview.ts';
import css from './Import.module.css';
import { ProblemTable } from './ProblemTable.tsx';

type Props = { readonly preview: ExamPreviewWithKnown; readonly file: string };

/** What a package holds, or everything that is wrong with it. */
export function ExamPreviewView({ preview, file }: Props) {
  const t = useText();
  const { exam, problems, known } = preview;
  if (exam === null) {
    return (
      <>
        <Notice
          tone="danger"
          word={t('common:tone.danger')}
          title={t('staff:importExam.problems', { count: problems.length })}
          announce
        >
          <p>{t('staff:importExam.problemsText')}</p>
        </Notice>
        <ProblemTable
          caption={t('staff:importExam.problemsCaption')}
          captionHidden
          problems={problems}
          of="package"
          tone="danger"
          empty=""
        />
      </>
    );
  }
  return (
    <>
      {known ? (
        <Notice
          tone="ok"
          word={t('common:tone.ok')}
          title={t('staff:importBookings.nothingToChange')}
          announce
        >
          <p>{t('staff:importExam.same')}</p>
        </Notice>
      ) : null}
      {exam.replaces && !known ? (
        <Notice tone="warning" word={t('common:tone.warning')}>
          <p>{t('staff:importExam.replaces')}</p>
        </Notice>
      ) : null}
      <Card title={t('staff:importExam.preview', { file })}>
        <KeyValueList
          entries={[
            {
              key: 'zh',
              label: t('staff:importExam.titleZh'),
              value: <span lang="zh-CN">{exam.title['zh-CN']}</span>,
            },
            {
              key: 'en',
              label: t('staff:importExam.titleEn'),
              value: <span lang="en">{exam.title.en}</span>,
            },
            { key: 'id', label: t('staff:importExam.identifier'), value: exam.identifier },
            {
              key: 'languages',
              label: t('staff:importExam.languages'),
              value: languagesInWords(t, exam.languages),
            },
            { key: 'sections', label: t('staff:importExam.sections'), value: exam.sections },
            { key: 'items', label: t('staff:importExam.items'), value: exam.items },
            { key: 'drawn', label: t('staff:importExam.drawn'), value: exam.drawn },
            { key: 'points', label: t('staff:importExam.points'), value: exam.points },
            {
              key: 'minutes',
              label: t('staff:importExam.minutes'),
              value: t('common:minutes', { count: exam.minutes }),
            },
            { key: 'media', label: t('staff:importExam.media'), value: exam.media },
            { key: 'rated', label: t('staff:importExam.ratedByPeople'), value: exam.ratedByPeople },
            {
              key: 'digest',
              label: t('staff:importExam.digest'),
              value: (
                <>
                  <code className={css.path}>{exam.digest}</code>
                  <br />
                  <span className={css.note}>{t('staff:importExam.digestHelp')}</span>
                </>
              ),
            },
          ]}
        />
      </Card>
      {problems.length === 0 ? null : (
        <ProblemTable
          caption={t('staff:importExam.warnings', { count: problems.length })}
          problems={problems}
          of="package"
          tone="warning"
          empty=""
        />
      )}
    </>
  );
}
