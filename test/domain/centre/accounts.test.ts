import { describe, expect, it } from 'vitest';
import type { Account } from '../../../main/domain/centre/account.ts';
import { decideChange, decideCreate } from '../../../main/domain/centre/account-decisions.ts';
import { accountRoles, opensWindow, stationModes } from '../../../main/domain/centre/roles.ts';
import { decideSignIn, lockLength } from '../../../main/domain/centre/sign-in.ts';
import { accountRoles as contractRoles } from '../../../preload/contract/roles.ts';

const account = (more: Partial<Account> = {}): Account => ({
  id: 'account-1',
  login: 'li',
  name: 'Li',
  roles: ['admin'],
  passwordHash: 'hash',
  disabled: false,
  failures: 0,
  lockedUntil: null,
  lastSignIn: null,
  ...more,
});

const codeOf = (decided: { ok: boolean; error?: { code: string } }): string =>
  decided.ok ? 'ok' : (decided.error?.code ?? '');

describe('signing in', () => {
  it('says the same of an unknown login as of a wrong password', () => {
    expect(decideSignIn(undefined, false, 0, 'window').refusal).toEqual(
      decideSignIn(account(), false, 0, 'window').refusal,
    );
  });

  it('does not even look at the password of a locked account', () => {
    const locked = account({ lockedUntil: 1_000 });
    expect(decideSignIn(locked, true, 999, 'window').refusal?.code).toBe('account-locked');
    expect(decideSignIn(locked, true, 1_000, 'window').refusal).toBeNull();
  });

  it('locks with the fifth failure for a quarter of an hour', () => {
    const fourth = decideSignIn(account({ failures: 3 }), false, 0, 'window');
    expect(fourth.drafts.map((draft) => draft.type)).toEqual(['account.sign-in-failed']);
    const fifth = decideSignIn(account({ failures: 4 }), false, 0, 'window');
    expect(fifth.drafts.at(-1)).toMatchObject({
      type: 'account.locked',
      data: { until: lockLength },
      retention: 'account/account-1',
    });
    expect(fifth.refusal).toEqual({ code: 'account-locked', values: { minutes: 15 } });
  });

  it('tells only who knows the password that the account is disabled', () => {
    const disabled = account({ disabled: true });
    expect(decideSignIn(disabled, false, 0, 'window').refusal?.code).toBe('sign-in-failed');
    expect(decideSignIn(disabled, true, 0, 'window').refusal?.code).toBe('account-disabled');
  });
});

describe('accounts', () => {
  const nobody = { byLogin: () => undefined, administrators: () => [] };

  it.each(['', ' ', 'a', 'two words', 'tab\there', '\u202Eevil'])(
    'are refused a login that nobody could type again: %j',
    (login) => {
      const wanted = {
        account: 'a',
        login,
        name: 'A',
        roles: ['staff'],
        passwordHash: 'h',
      } as const;
      expect(codeOf(decideCreate(nobody, wanted))).toBe('bad-input');
    },
  );

  it('share no login, however it is typed', () => {
    const known = { byLogin: (login: string) => (login === 'li' ? account() : undefined) };
    const wanted = {
      account: 'b',
      login: ' ＬＩ',
      name: 'B',
      roles: ['staff'],
      passwordHash: 'h',
    } as const;
    expect(codeOf(decideCreate(known, wanted))).toBe('login-taken');
  });

  it('keep their last administrator who can sign in', () => {
    const only = account();
    const accounts = { administrators: () => [only] };
    expect(codeOf(decideChange(accounts, only, { disabled: true }))).toBe('last-admin');
    expect(codeOf(decideChange(accounts, only, { roles: ['staff'] }))).toBe('last-admin');
    const two = { administrators: () => [only, account({ id: 'account-2' })] };
    expect(codeOf(decideChange(two, only, { disabled: true }))).toBe('ok');
  });

  it('make no event of a change that changes nothing', () => {
    const same = decideChange(nobody, account({ roles: ['staff'] }), {
      roles: ['staff'],
      disabled: false,
      unlock: true,
    });
    expect(same).toEqual({ ok: true, value: [] });
  });

  it('have the roles of the contract', () => {
    expect(accountRoles).toEqual(contractRoles);
  });
});

describe('a station', () => {
  it('opens the windows of its mode and always the door', () => {
    const opened = stationModes.map((mode) =>
      (['door', 'candidate', 'proctor', 'staff'] as const).filter((one) => opensWindow(mode, one)),
    );
    expect(opened).toEqual([
      ['door', 'candidate'],
      ['door', 'proctor'],
      ['door', 'staff'],
      ['door', 'candidate', 'proctor', 'staff'],
    ]);
  });
});
