import { ok } from '../../domain/result.ts';
import type { AccountView } from '../../services/accounts/view.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import { listAudit } from '../../services/staff/audit.ts';
import { senderOf } from './caller.ts';
import type { Handlers } from './handlers.ts';

/** Accounts and the centre's audit log. */
export const adminHandlers = ({
  accounts,
  context,
  nameOf,
}: CentreServices): Handlers['admin'] => ({
  accounts: () => ok(accounts.list().map(shown)),

  createAccount: async ({ command, ...wanted }, caller) => {
    const made = await accounts.create(senderOf(caller, command), wanted);
    return made.ok ? ok(shown(made.value)) : made;
  },

  changeAccount: async ({ command, ...wanted }, caller) => {
    const changed = await accounts.change(senderOf(caller, command), wanted);
    return changed.ok ? ok(shown(changed.value)) : changed;
  },

  audit: ({ before }) => ok(listAudit(context.store.log, nameOf, before)),
});

const shown = (account: AccountView) => ({ ...account, roles: [...account.roles] });
