import { useCallback, useId, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import css from './SystemTests.module.css';
import { type LineComplaint, serversIn } from './server-lines.ts';

type Props = { readonly mayChange: boolean; readonly onClose: () => void };

/** Servers against which stations measure their network; administrators change them. */
export function TestServers({ mayChange, onClose }: Props) {
  const t = useText();
  const { api } = useConnection();
  const { value, refused } = useQuery(useCallback(() => api.check.servers(), [api]));
  const servers = value?.servers;
  return (
    <SidePanel
      title={t('staff:systemTest.servers.heading')}
      closeWord={t('staff:systemTest.close')}
      onClose={onClose}
    >
      <div className={css.form}>
        <p>{t('staff:systemTest.servers.lead')}</p>
        <RefusedNotice refused={refused} />
        {servers === undefined ? (
          refused === null && <Spinner>{t('common:loading')}</Spinner>
        ) : mayChange ? (
          <ServersForm servers={servers} />
        ) : (
          <ServersList servers={servers} />
        )}
      </div>
    </SidePanel>
  );
}

function ServersList({ servers }: { readonly servers: readonly string[] }) {
  const t = useText();
  return (
    <>
      {servers.length === 0 ? (
        <p>{t('staff:systemTest.servers.none')}</p>
      ) : (
        <ol className={css.servers}>
          {servers.map((server) => (
            <li key={server}>
              <code>{server}</code>
            </li>
          ))}
        </ol>
      )}
      <p className={css.hint}>{t('staff:systemTest.servers.readOnly')}</p>
    </>
  );
}

function ServersForm({ servers }: { readonly servers: readonly string[] }) {
  const t = useText();
  const field = useId();
  const { api, send } = useConnection();
  const [text, setText] = useState(servers.join('\n'));
  const [complaints, setComplaints] = useState<readonly LineComplaint[]>([]);
  const [pending, setPending] = useState(false);
  const [saved, setSaved] = useState<number | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const save = async () => {
    if (pending) return;
    const wanted = serversIn(text);
    setComplaints(wanted.complaints);
    setSaved(null);
    setRefused(null);
    if (wanted.complaints.length > 0) {
      document.getElementById(field)?.focus();
      return;
    }
    setPending(true);
    try {
      const answer = await send(api.check.setServers, { servers: [...wanted.servers] });
      setText(answer.servers.join('\n'));
      setSaved(answer.servers.length);
    } catch (error) {
      setRefused(toRefused(error));
    }
    setPending(false);
  };

  return (
    <>
      <div className={css.addresses}>
        <TextArea
          id={field}
          label={t('staff:systemTest.servers.label')}
          help={t('staff:systemTest.servers.help')}
          error={complaints.length === 0 ? undefined : <Complaints complaints={complaints} />}
          value={text}
          rows={6}
          onChange={(next) => {
            setText(next);
            setComplaints([]);
            setSaved(null);
          }}
        />
      </div>
      <div>
        <Button
          kind="primary"
          onClick={() => void save()}
          pending={pending ? t('staff:systemTest.servers.saving') : undefined}
        >
          {t('staff:systemTest.servers.save')}
        </Button>
      </div>
      <RefusedNotice refused={refused} />
      {saved === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>
            {saved === 0
              ? t('staff:systemTest.servers.savedNone')
              : t('staff:systemTest.servers.saved', { count: saved })}
          </p>
        </Notice>
      )}
    </>
  );
}

function Complaints({ complaints }: { readonly complaints: readonly LineComplaint[] }) {
  const t = useText();
  return (
    <span className={css.lines} role="alert">
      {complaints.map(({ line, why }) => (
        <span key={line}>
          {t('staff:systemTest.servers.line', {
            line,
            why: t(`staff:systemTest.servers.why.${why}`),
          })}
        </span>
      ))}
    </span>
  );
}
