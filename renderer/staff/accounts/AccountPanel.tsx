import { useId, useState } from 'react';
import type { AccountRole } from '../../../preload/contract/roles.ts';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { Account } from '../types.ts';
import css from './Accounts.module.css';
import { type Complaints, complaintOfRefusal, passwordComplaints } from './complaints.ts';
import { PasswordFields, type Passwords } from './PasswordFields.tsx';
import { RoleBoxes } from './RoleBoxes.tsx';

/** One change at a time; each has its own word for "done". */
type Change =
  | { readonly what: 'roles'; readonly roles: readonly AccountRole[] }
  | { readonly what: 'disable' }
  | { readonly what: 'enable' }
  | { readonly what: 'unlock' }
  | { readonly what: 'password'; readonly password: string };

const doneWords = {
  roles: 'staff:accounts.rolesSaved',
  disable: 'staff:accounts.disabledDone',
  enable: 'staff:accounts.enabledDone',
  unlock: 'staff:accounts.unlocked',
  password: 'staff:accounts.passwordSet',
} as const;

type Props = {
  readonly account: Account;
  readonly isLastAdmin: boolean;
  readonly onChanged: (account: Account) => void;
  readonly onClose: () => void;
};

/** Everything that can be changed about an account. */
export function AccountPanel({ account, isLastAdmin, onChanged, onClose }: Props) {
  const t = useText();
  const id = useId();
  const { api, send } = useConnection();
  const [roles, setRoles] = useState<readonly AccountRole[]>(account.roles);
  const [passwords, setPasswords] = useState<Passwords>({ password: '', again: '' });
  const [complaints, setComplaints] = useState<Complaints>({});
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState<Change['what'] | null>(null);
  const [done, setDone] = useState<Change['what'] | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const carryOut = async (change: Change) => {
    if (pending !== null) return;
    setPending(change.what);
    setDone(null);
    setRefused(null);
    setComplaints({});
    try {
      onChanged(await send(api.admin.changeAccount, { id: account.id, ...inputOf(change) }));
      if (change.what === 'password') setPasswords({ password: '', again: '' });
      setDone(change.what);
    } catch (error) {
      const why = toRefused(error);
      const ofField = complaintOfRefusal(t, why);
      if (ofField === null) setRefused(why);
      else setComplaints(ofField);
    }
    setPending(null);
    setAsking(false);
  };
  const saving = (what: Change['what']) =>
    pending === what ? t('staff:accounts.saving') : undefined;
  const setPassword = () => {
    const found = passwordComplaints(t, passwords);
    setComplaints(found);
    const [first] = Object.keys(found);
    if (first === undefined) void carryOut({ what: 'password', password: passwords.password });
    else document.getElementById(`${id}-${first}`)?.focus();
  };
  const saveRoles = () => {
    if (roles.length > 0) return void carryOut({ what: 'roles', roles });
    setComplaints({ roles: t('staff:accounts.missing.roles') });
    document.getElementById(`${id}-roles`)?.focus();
  };

  return (
    <SidePanel
      title={t('staff:accounts.panel', { name: account.name, login: account.login })}
      closeWord={t('staff:accounts.close')}
      onClose={onClose}
    >
      <RefusedNotice refused={refused} />
      {done === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>{t(doneWords[done])}</p>
        </Notice>
      )}
      {account.locked ? (
        <section className={css.part}>
          <h3>{t('staff:accounts.lockTitle')}</h3>
          <p>{t('staff:accounts.lockedText')}</p>
          <Button
            kind="primary"
            onClick={() => void carryOut({ what: 'unlock' })}
            pending={saving('unlock')}
          >
            {t('staff:accounts.unlock')}
          </Button>
        </section>
      ) : null}
      {isLastAdmin ? (
        <Notice tone="info" word={t('common:tone.info')}>
          <p>{t('staff:accounts.lastAdmin')}</p>
        </Notice>
      ) : null}
      <section className={css.part}>
        <RoleBoxes id={`${id}-roles`} chosen={roles} onChange={setRoles} error={complaints.roles} />
        <Button onClick={saveRoles} pending={saving('roles')}>
          {t('staff:accounts.saveRoles')}
        </Button>
      </section>
      <section className={css.part}>
        <h3>{t('staff:accounts.newPassword')}</h3>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setPassword();
          }}
        >
          <PasswordFields
            id={id}
            label={t('staff:accounts.newPassword')}
            value={passwords}
            onChange={setPasswords}
            errors={complaints}
          />
          <Button type="submit" pending={saving('password')}>
            {t('staff:accounts.setPassword')}
          </Button>
        </form>
      </section>
      <section className={css.part}>
        <h3>
          {t(account.disabled ? 'staff:accounts.enableTitle' : 'staff:accounts.disableTitle')}
        </h3>
        <p>{t(account.disabled ? 'staff:accounts.enableText' : 'staff:accounts.disableText')}</p>
        {account.disabled ? (
          <Button onClick={() => void carryOut({ what: 'enable' })} pending={saving('enable')}>
            {t('staff:accounts.enable')}
          </Button>
        ) : (
          <Button kind="danger" onClick={() => setAsking(true)} disabled={isLastAdmin}>
            {t('staff:accounts.disable')}
          </Button>
        )}
      </section>
      {asking ? (
        <ConfirmDialog
          danger
          title={t('staff:accounts.disableAsk', { name: account.name })}
          confirmWord={t('staff:accounts.disable')}
          cancelWord={t('common:cancel')}
          pending={saving('disable')}
          onConfirm={() => void carryOut({ what: 'disable' })}
          onCancel={() => setAsking(false)}
        >
          <p>{t('staff:accounts.disableText')}</p>
        </ConfirmDialog>
      ) : null}
    </SidePanel>
  );
}

const inputOf = (change: Change) => {
  switch (change.what) {
    case 'roles':
      return { roles: [...change.roles] };
    case 'disable':
      return { disabled: true };
    case 'enable':
      return { disabled: false };
    case 'unlock':
      return { unlock: true as const };
    case 'password':
      return { password: change.password };
    default: {
      const never: never = change;
      return never;
    }
  }
};
