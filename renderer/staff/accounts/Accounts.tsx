import { useCallback, useMemo, useState } from 'react';
import { useConnection, useQuery } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { PlusIcon } from '../../kit/icons/action.tsx';
import { LockIcon } from '../../kit/icons/thing.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import type { PageProps } from '../Desk.tsx';
import { RefusedNotice, useZone } from '../parts/RefusedNotice.tsx';
import { shortTime } from '../parts/time.ts';
import type { Account } from '../types.ts';
import { AccountPanel } from './AccountPanel.tsx';
import css from './Accounts.module.css';
import { allRoles } from './all-roles.ts';
import { CreateAccount } from './CreateAccount.tsx';

/** Who may sign in, and as what. */
export function Accounts({ session }: PageProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useZone();
  const { api } = useConnection();
  const { value, refused, reload } = useQuery(useCallback(() => api.admin.accounts(), [api]));
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const own = session.account?.id ?? null;

  const columns = useMemo(
    (): readonly Column<Account>[] => [
      {
        id: 'name',
        head: t('staff:accounts.name'),
        cell: ({ id, name }) => (id === own ? t('staff:accounts.you', { name }) : name),
        sortBy: ({ name }) => name,
        rowHead: true,
      },
      {
        id: 'login',
        head: t('staff:accounts.login'),
        cell: ({ login }) => login,
        sortBy: ({ login }) => login,
      },
      {
        id: 'roles',
        head: t('staff:accounts.roles'),
        cell: ({ roles }) =>
          allRoles
            .filter((role) => roles.includes(role))
            .map((role) => t(`staff:roles.${role}.name`))
            .join(t('problems:separator')),
        sortBy: ({ roles }) => roles.join(),
      },
      {
        id: 'state',
        head: t('staff:accounts.state'),
        cell: (account) => <AccountState account={account} />,
        sortBy: ({ disabled, locked }) => (locked ? 0 : disabled ? 1 : 2),
      },
      {
        id: 'lastSignIn',
        head: t('staff:accounts.lastSignIn'),
        cell: ({ lastSignIn }) =>
          lastSignIn === null ? t('staff:accounts.never') : shortTime(lastSignIn, zone),
        sortBy: ({ lastSignIn }) => lastSignIn,
      },
    ],
    [t, zone, own],
  );

  if (creating) {
    return (
      <CreateAccount
        key="create"
        onCancel={() => setCreating(false)}
        onMade={({ login }) => {
          setMade(login);
          setCreating(false);
          reload();
        }}
      />
    );
  }
  const account = value?.find((one) => one.id === open);
  return (
    <Screen
      key="list"
      heading={t('staff:accounts.heading')}
      lead={t('staff:accounts.lead')}
      width="full"
      primary={
        <Button
          kind="primary"
          icon={<PlusIcon />}
          onClick={() => {
            setMade(null);
            setOpen(null);
            setCreating(true);
          }}
        >
          {t('staff:accounts.create')}
        </Button>
      }
    >
      <RefusedNotice
        refused={refused}
        actions={<Button onClick={reload}>{t('staff:tryAgain')}</Button>}
      />
      {made === null ? null : (
        <Notice tone="ok" word={t('common:tone.ok')} announce>
          <p>{t('staff:accounts.created', { login: made })}</p>
        </Notice>
      )}
      {value === null ? (
        refused === null && <Spinner>{t('staff:list.loading')}</Spinner>
      ) : (
        <div className={css.beside}>
          <div className={css.table}>
            <Table
              caption={t('staff:accounts.caption')}
              captionHidden
              columns={columns}
              rows={value}
              rowKey={({ id }) => id}
              locale={locale}
              selected={open}
              tone={({ locked }) => (locked ? 'warning' : undefined)}
              actions={{
                head: t('staff:accounts.actions'),
                of: ({ id, name }) => (
                  <Button
                    size="dense"
                    aria-label={t('staff:accounts.editOf', { name })}
                    aria-expanded={open === id}
                    onClick={() => setOpen(open === id ? null : id)}
                  >
                    {t('staff:accounts.edit')}
                  </Button>
                ),
              }}
              empty={<EmptyState title={t('staff:accounts.caption')} />}
            />
          </div>
          {account === undefined ? null : (
            <AccountPanel
              key={account.id}
              account={account}
              isLastAdmin={isLastAdmin(account, value)}
              onChanged={reload}
              onClose={() => setOpen(null)}
            />
          )}
        </div>
      )}
    </Screen>
  );
}

/** Nobody else could give the rights back. */
const isLastAdmin = (account: Account, all: readonly Account[]): boolean => {
  const admins = all.filter(({ roles, disabled }) => roles.includes('admin') && !disabled);
  return admins.length === 1 && admins[0]?.id === account.id;
};

function AccountState({ account: { disabled, locked } }: { readonly account: Account }) {
  const t = useText();
  if (locked) {
    return (
      <StatusChip tone="warning" icon={<LockIcon size={1.1} />}>
        {t('staff:accounts.locked')}
      </StatusChip>
    );
  }
  return (
    <StatusChip tone={disabled ? 'neutral' : 'ok'}>
      {t(disabled ? 'staff:accounts.disabled' : 'staff:accounts.active')}
    </StatusChip>
  );
}
