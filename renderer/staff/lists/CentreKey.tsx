import { useCallback, useId, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { useText } from '../../kit/i18n.ts';
import { DownloadIcon, PrintIcon } from '../../kit/icons/action.tsx';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { saveBlob } from '../../kit/save-blob.ts';
import { TextField } from '../../kit/TextField.tsx';
import type { PageProps } from '../Desk.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { SaveNotice } from '../parts/SaveNotice.tsx';
import { useSave } from '../parts/use-save.ts';
import css from './Lists.module.css';
import { mayExportEvidence } from './roles.ts';

/** The centre's public key to hand over, and the evidence of one sitting. */
export function CentreKey({ session }: PageProps) {
  const t = useText();
  const { api } = useConnection();
  const { value, refused, reload } = useQuery(useCallback(() => api.staff.centreKey(), [api]));
  return (
    <Screen heading={t('staff:key.heading')} lead={t('staff:key.lead')} width="wide">
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      {value === null ? (
        refused === null && <Spinner>{t('common:loading')}</Spinner>
      ) : (
        <Card
          title={t('staff:key.publicKey')}
          end={
            <div className={`${css.group} ${css.unprinted}`}>
              <Button icon={<PrintIcon />} size="dense" onClick={() => print()}>
                {t('staff:key.print')}
              </Button>
              <Button
                icon={<DownloadIcon />}
                size="dense"
                onClick={() =>
                  saveBlob(
                    `${value.centre}.key.json`,
                    new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }),
                  )
                }
              >
                {t('staff:key.save')}
              </Button>
            </div>
          }
        >
          <KeyValueList
            entries={[
              { key: 'centre', label: t('staff:key.centre'), value: value.centre },
              {
                key: 'key',
                label: t('staff:key.publicKey'),
                value: (
                  <>
                    <code className={css.code}>{value.publicKey}</code>
                    <br />
                    <span className={css.note}>{t('staff:key.publicKeyHelp')}</span>
                  </>
                ),
              },
              {
                key: 'fingerprint',
                label: t('staff:key.fingerprint'),
                value: (
                  <>
                    <code className={css.fingerprint}>{value.fingerprint}</code>
                    <br />
                    <span className={css.note}>{t('staff:key.fingerprintHelp')}</span>
                  </>
                ),
              },
            ]}
          />
          <p className={css.note}>{t('staff:key.verify')}</p>
        </Card>
      )}
      {mayExportEvidence(session) ? <EvidenceForm /> : null}
    </Screen>
  );
}

/** Evidence by the sitting's number: reviewers have no list of sittings. */
function EvidenceForm() {
  const t = useText();
  const id = useId();
  const { api } = useConnection();
  const saving = useSave<'bundle'>();
  const [sitting, setSitting] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = () => {
    const plain = sitting.trim().toLowerCase();
    const good = /^[a-z0-9]{8,40}$/.test(plain);
    setMissing(!good);
    if (good) void saving.save('bundle', () => api.staff.bundle({ sitting: plain }));
    else document.getElementById(id)?.focus();
  };
  return (
    <div className={css.unprinted}>
      <Card title={t('staff:key.evidence')}>
        <p>{t('staff:key.evidenceText')}</p>
        <SaveNotice saving={saving} />
        <form
          className={css.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            id={id}
            label={t('staff:key.sitting')}
            help={t('staff:key.sittingHelp')}
            value={sitting}
            onChange={setSitting}
            maxLength={60}
            error={missing ? t('staff:key.sittingMissing') : undefined}
          />
          <Button
            type="submit"
            icon={<DownloadIcon />}
            pending={saving.pending === null ? undefined : t('staff:file.saving')}
          >
            {t('staff:key.exportBundle')}
          </Button>
        </form>
      </Card>
    </div>
  );
}
