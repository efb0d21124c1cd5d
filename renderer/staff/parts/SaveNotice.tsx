import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { RefusedNotice } from './RefusedNotice.tsx';
import type { Saving } from './use-save.ts';

/** What became of the last file that was asked for. */
export function SaveNotice({
  saving,
}: {
  readonly saving: Pick<Saving<string>, 'saved' | 'refused'>;
}) {
  const t = useText();
  return (
    <>
      <RefusedNotice refused={saving.refused} />
      {saving.saved === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>{t('staff:file.savedAs', { name: saving.saved })}</p>
        </Notice>
      )}
    </>
  );
}
