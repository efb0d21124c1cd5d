import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { DownloadIcon } from '../../kit/icons/action.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import type { PageProps } from '../Desk.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { SaveNotice } from '../parts/SaveNotice.tsx';
import { useSave } from '../parts/use-save.ts';
import { BookingsPreviewView, verdictOf } from './BookingsPreviewView.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import css from './Import.module.css';
import { useImport } from './use-import.ts';

const templates = [
  { name: 'bookings.csv', words: 'staff:importBookings.template.zh' },
  { name: 'bookings.en.csv', words: 'staff:importBookings.template.en' },
] as const;

/** Bookings from a file: nothing is written until what they would change was looked at (R-B1). */
export function ImportBookings({ onGo }: PageProps) {
  const t = useText();
  const { api, send } = useConnection();
  const { file, step, refused, start, reset, write } = useImport({
    kind: 'bookings',
    preview: (upload) => api.staff.previewBookings({ upload }),
    confirm: ({ preview }) => send(api.staff.confirmBookings, { preview }),
  });
  const saving = useSave<string>();
  const preview = step.at === 'preview' || step.at === 'done' ? step.preview : null;
  const writes = step.at === 'preview' && verdictOf(step.preview) === 'writes';

  return (
    <Screen
      heading={t('staff:importBookings.heading')}
      lead={preview === null ? t('staff:importBookings.lead') : undefined}
      width="full"
      next={
        writes ? (
          <>
            {t('staff:importBookings.nothingWritten')}
            {step.preview.counts.refused > 0 ? (
              <> {t('staff:importBookings.confirmNote', { count: step.preview.counts.refused })}</>
            ) : null}
          </>
        ) : undefined
      }
      secondary={
        writes ? (
          <Button onClick={reset} disabled={step.writing}>
            {t('common:cancel')}
          </Button>
        ) : undefined
      }
      primary={
        writes ? (
          <Button
            kind="primary"
            onClick={write}
            pending={step.writing ? t('staff:importBookings.writing') : undefined}
          >
            {t('staff:importBookings.confirm', {
              added: step.preview.counts.added,
              changed: step.preview.counts.changed,
            })}
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
        kind="bookings"
        label={t('staff:importBookings.file')}
        help={preview === null ? t('staff:importBookings.help') : undefined}
        reading={t('staff:importBookings.reading')}
        file={file}
        step={step}
        onChoose={start}
        onRemove={reset}
      />
      {step.at === 'choose' ? (
        <div className={css.templates}>
          <span>{t('staff:importBookings.templates')}</span>
          {templates.map(({ name, words }) => (
            <Button
              key={name}
              size="dense"
              icon={<DownloadIcon />}
              pending={saving.pending === name ? t('staff:file.saving') : undefined}
              onClick={() => saving.save(name, () => api.staff.template({ name }))}
            >
              {t(words)}
            </Button>
          ))}
          <span className={css.note}>{t('staff:importBookings.templateNote')}</span>
        </div>
      ) : null}
      {step.at === 'choose' ? <SaveNotice saving={saving} /> : null}
      {step.at === 'done' ? (
        <Notice
          tone="ok"
          word={t('common:tone.ok')}
          title={t('staff:importBookings.done')}
          announce
          actions={
            <Button kind="primary" onClick={() => onGo('bookings')} autoFocus>
              {t('staff:importBookings.toBookings')}
            </Button>
          }
        >
          <p>
            {t('staff:importBookings.doneText', {
              ...step.done,
              unchanged: step.preview.counts.unchanged,
            })}
          </p>
          {step.preview.counts.refused > 0 ? (
            <p>{t('staff:importBookings.doneRefused', { count: step.preview.counts.refused })}</p>
          ) : null}
        </Notice>
      ) : null}
      {preview === null ? null : (
        <BookingsPreviewView
          key={preview.preview}
          preview={preview}
          file={file?.name ?? ''}
          done={step.at === 'done'}
        />
      )}
    </Screen>
  );
}
