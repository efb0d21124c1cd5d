import { z } from 'zod';
import { allowIn, CommandId, Id, text, Wall } from './common.ts';
import { AccountRole } from './roles.ts';

const Account = z.strictObject({
  id: Id,
  login: z.string(),
  name: z.string(),
  roles: z.array(AccountRole).readonly(),
  disabled: z.boolean(),
  locked: z.boolean(),
  lastSignIn: Wall.nullable(),
});

const AuditEntry = z.strictObject({
  seq: z.number().int().positive(),
  at: Wall,
  type: z.string(),
  actor: z.string(),
  detail: z.string(),
});

const adminOnly = () => allowIn(['staff'], 'admin');
const password = z.string().max(200);

/** Accounts and the centre's audit log. */
export const admin = {
  accounts: adminOnly().output(z.array(Account).readonly()),
  createAccount: adminOnly()
    .input(
      z.strictObject({
        command: CommandId,
        login: text(100),
        name: text(120),
        roles: z.array(AccountRole).min(1),
        password,
      }),
    )
    .output(Account),
  changeAccount: adminOnly()
    .input(
      z.strictObject({
        command: CommandId,
        id: Id,
        roles: z.array(AccountRole).min(1).optional(),
        disabled: z.boolean().optional(),
        password: password.optional(),
        unlock: z.literal(true).optional(),
      }),
    )
    .output(Account),
  audit: adminOnly()
    .input(z.strictObject({ before: z.number().int().positive().optional() }))
    .output(z.array(AuditEntry).readonly()),
};
