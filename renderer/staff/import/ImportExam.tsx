import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import type { PageProps } from '../Desk.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ExamPreviewView } from './ExamPreviewView.tsx';
import { previewWithKnown } from './exam-preview.ts';
import { useImport } from './use-import.ts';

/** An exam package from a zip: everything about it, or everything that is wrong with it. */
export function ImportExam({ onGo }: PageProps) {
  const t = useText();
  const locale = useLocale();
  const { api, send } = useConnection();
  const { file, step, refused, start, reset, write } = useImport({
    kind: 'exam',
    preview: (upload) => previewWithKnown(api, upload),
    confirm: async ({ preview }) => {
      if (preview === null) throw new Error('a refused package has nothing to confirm');
      return send(api.staff.confirmExam, { preview });
    },
  });
  const preview = step.at === 'preview' ? step.preview : null;
  const writes = preview !== null && preview.preview !== null && !preview.known;
  const writing = step.at === 'preview' && step.writing;

  return (
    <Screen
      heading={t('staff:importExam.heading')}
      lead={preview === null ? t('staff:importExam.lead') : undefined}
      width="full"
      next={writes ? t('staff:importBookings.nothingWritten') : undefined}
      secondary={
        writes ? (
          <Button onClick={reset} disabled={writing}>
            {t('common:cancel')}
          </Button>
        ) : undefined
      }
      primary={
        writes ? (
          <Button
            kind="primary"
            onClick={write}
            pending={writing ? t('staff:importExam.writing') : undefined}
          >
            {t('staff:importExam.confirm')}
          </Button>
        ) : undefined
      }
    >
      <RefusedNotice
        refused={refused}
        actions={
          refused?.code === 'preview-expired' && file !== null ? (
            <Button onClick={() => start(file)}>{t('staff:importBookings.previewAgain')}</Button>
          ) : undefined
        }
      />
      <ChooseFile
        kind="exam"
        label={t('staff:importExam.file')}
        help={preview === null ? t('staff:importExam.help') : undefined}
        reading={t('staff:importExam.reading')}
        file={file}
        step={step}
        onChoose={start}
        onRemove={reset}
      />
      {step.at === 'done' ? (
        <Notice
          tone="ok"
          word={t('common:tone.ok')}
          title={t('staff:importExam.done')}
          announce
          actions={
            <>
              <Button kind="primary" onClick={() => onGo('importBookings')} autoFocus>
                {t('staff:importExam.toBookings')}
              </Button>
              <Button onClick={() => onGo('exams')}>{t('staff:importExam.toExams')}</Button>
            </>
          }
        >
          <p>
            {t('staff:importExam.doneText', {
              title: step.done.title[locale],
              exam: step.done.exam,
            })}
          </p>
        </Notice>
      ) : null}
      {preview === null ? null : <ExamPreviewView preview={preview} file={file?.name ?? ''} />}
    </Screen>
  );
}
