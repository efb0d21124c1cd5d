import type { AccountRole } from '../../../preload/contract/roles.ts';
import type { Refused } from '../../connection/refused.ts';
import type { Say } from '../../kit/i18n.ts';

/** The password's rule of the main process (`shortestPassword`), told before it is sent. */
export const shortestPassword = 10;

export type Draft = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly AccountRole[];
  readonly password: string;
  readonly again: string;
};
export type DraftField = keyof Draft;
export type Complaints = Readonly<Partial<Record<DraftField, string>>>;

/** What is wrong with a new password before it is sent. */
export const passwordComplaints = (
  t: Say,
  { password, again }: Pick<Draft, 'password' | 'again'>,
): Complaints => ({
  ...(Array.from(password.normalize('NFKC')).length < shortestPassword
    ? {
        password: t(
          password === '' ? 'staff:accounts.missing.password' : 'staff:accounts.missing.too-short',
        ),
      }
    : password === again
      ? {}
      : { again: t('staff:accounts.missing.passwordAgain') }),
});

/** What is wrong with a new account before it is sent. */
export const draftComplaints = (t: Say, draft: Draft): Complaints => ({
  ...(/^[\p{L}\p{M}\p{N}._@-]{2,100}$/u.test(draft.login.normalize('NFKC').trim())
    ? {}
    : { login: t('staff:accounts.missing.login') }),
  ...(draft.name.trim() === '' ? { name: t('staff:accounts.missing.name') } : {}),
  ...(draft.roles.length === 0 ? { roles: t('staff:accounts.missing.roles') } : {}),
  ...passwordComplaints(t, draft),
});

/** A refusal that belongs to one field; null where it belongs to none. */
export const complaintOfRefusal = (t: Say, { code, values }: Refused): Complaints | null => {
  if (code === 'login-taken') return { login: t('staff:accounts.missing.loginTaken', values) };
  if (code !== 'password-too-weak') return null;
  switch (values.because) {
    case 'too-short':
    case 'is-login':
    case 'too-common':
      return { password: t(`staff:accounts.missing.${values.because}`) };
    default:
      return { password: t('refusals:password-too-weak') };
  }
};
