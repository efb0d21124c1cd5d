import { useId, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { ErrorSummary } from '../../kit/ErrorSummary.tsx';
import { useText } from '../../kit/i18n.ts';
import { Screen } from '../../kit/Screen.tsx';
import { TextField } from '../../kit/TextField.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { Account } from '../types.ts';
import css from './Accounts.module.css';
import {
  type Complaints,
  complaintOfRefusal,
  type Draft,
  type DraftField,
  draftComplaints,
} from './complaints.ts';
import { PasswordFields } from './PasswordFields.tsx';
import { RoleBoxes } from './RoleBoxes.tsx';

type Props = {
  readonly onMade: (account: Account) => void;
  readonly onCancel: () => void;
};

const empty: Draft = { login: '', name: '', roles: [], password: '', again: '' };
const order: readonly DraftField[] = ['name', 'login', 'roles', 'password', 'again'];

/** A new account, with its rules said before anything is typed. */
export function CreateAccount({ onMade, onCancel }: Props) {
  const t = useText();
  const id = useId();
  const { api, send } = useConnection();
  const [draft, setDraft] = useState<Draft>(empty);
  const [complaints, setComplaints] = useState<Complaints>({});
  const [attempt, setAttempt] = useState(0);
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));

  const complain = (next: Complaints) => {
    setComplaints(next);
    setAttempt((count) => count + 1);
  };
  const submit = async () => {
    if (pending) return;
    const found = draftComplaints(t, draft);
    setRefused(null);
    complain(found);
    if (Object.keys(found).length > 0) return;
    setPending(true);
    try {
      const { again: _again, roles, ...wanted } = draft;
      onMade(await send(api.admin.createAccount, { ...wanted, roles: [...roles] }));
    } catch (error) {
      const why = toRefused(error);
      const ofField = complaintOfRefusal(t, why);
      if (ofField === null) setRefused(why);
      else complain(ofField);
      setPending(false);
    }
  };

  const errors = order.flatMap((field) => {
    const message = complaints[field];
    return message === undefined ? [] : [{ field: `${id}-${field}`, message }];
  });
  return (
    <Screen
      heading={t('staff:accounts.createHeading')}
      lead={t('staff:accounts.createLead')}
      onSubmit={() => void submit()}
      secondary={<Button onClick={onCancel}>{t('staff:accounts.cancel')}</Button>}
      primary={
        <Button
          kind="primary"
          type="submit"
          pending={pending ? t('staff:accounts.creating') : undefined}
        >
          {t('staff:accounts.submit')}
        </Button>
      }
    >
      <RefusedNotice refused={refused} />
      {errors.length === 0 ? null : (
        <ErrorSummary key={attempt} title={t('staff:accounts.missing.title')} errors={errors} />
      )}
      <div className={css.fields}>
        <TextField
          id={`${id}-name`}
          label={t('staff:accounts.name')}
          help={t('staff:accounts.nameHelp')}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={120}
          error={complaints.name}
        />
        <TextField
          id={`${id}-login`}
          label={t('staff:accounts.login')}
          help={t('staff:accounts.loginHelp')}
          value={draft.login}
          onChange={(login) => change({ login })}
          maxLength={100}
          error={complaints.login}
        />
        <RoleBoxes
          id={`${id}-roles`}
          chosen={draft.roles}
          onChange={(roles) => change({ roles })}
          error={complaints.roles}
        />
        <PasswordFields
          id={id}
          label={t('staff:accounts.password')}
          value={draft}
          onChange={change}
          errors={complaints}
        />
      </div>
    </Screen>
  );
}
