import { afterEach, describe, expect, it } from 'vitest';
import { addAccount, adminPassword, by, centreWithAdmin } from '../support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
afterEach(() => centre.cleanup());

const attempt = async (login: string, password: string): Promise<string> => {
  const answer = await centre.services.accounts.signIn({
    login,
    password,
    as: 'staff',
    actor: 'session-1',
  });
  return answer.ok ? answer.value.login : answer.error.code;
};

const types = (): readonly string[] => centre.store.log.read('centre').map((event) => event.type);

describe('signing in', () => {
  it('fails five times, locks for 15 minutes also for the right password, and then works again', async () => {
    centre = await centreWithAdmin();
    const answers: string[] = [];
    for (let count = 0; count < 5; count += 1) answers.push(await attempt('wang', 'wrong'));
    expect(answers).toEqual([
      'sign-in-failed',
      'sign-in-failed',
      'sign-in-failed',
      'sign-in-failed',
      'account-locked',
    ]);
    expect(await attempt('wang', adminPassword)).toBe('account-locked');
    centre.clock.pass(15 * 60_000 - 1);
    expect(await attempt('wang', adminPassword)).toBe('account-locked');
    centre.clock.pass(1);
    expect(await attempt('wang', adminPassword)).toBe('wang');
    expect(types().filter((type) => type === 'account.sign-in-failed')).toHaveLength(5);
  });

  it('is still locked after a restart', async () => {
    centre = await centreWithAdmin();
    for (let count = 0; count < 4; count += 1) await attempt('wang', 'wrong');
    centre.restart();
    expect(await attempt('wang', 'wrong')).toBe('account-locked');
    centre.restart();
    expect(await attempt('wang', adminPassword)).toBe('account-locked');
  });

  it('gives twenty attempts at once no more tries than twenty in a row', async () => {
    centre = await centreWithAdmin();
    const wrong = Array.from({ length: 20 }, () => attempt('wang', 'wrong'));
    const answers = await Promise.all([...wrong, attempt('wang', adminPassword)]);
    expect(answers.filter((answer) => answer === 'sign-in-failed')).toHaveLength(4);
    expect(types().filter((type) => type === 'account.sign-in-failed')).toHaveLength(5);
  });

  it('starts counting afresh after a success', async () => {
    centre = await centreWithAdmin();
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) await attempt('wang', 'wrong');
      expect(await attempt(' WANG ', adminPassword)).toBe('wang');
    }
  });

  it('does not keep a login that nobody has: it may be a password in the wrong field', async () => {
    centre = await centreWithAdmin();
    await attempt('my secret password', 'not the password');
    expect(JSON.stringify(centre.store.log.read('centre'))).not.toContain('my secret password');
    expect(types()).toContain('sign-in.unknown');
  });

  it('tells a disabled account only to who knows its password', async () => {
    centre = await centreWithAdmin();
    const id = await addAccount(centre, 'li', ['staff']);
    await centre.services.accounts.change(by(centre.admin), { id, disabled: true });
    expect(await attempt('li', 'seven quiet lanterns')).toBe('account-disabled');
    expect(await attempt('li', 'wrong')).toBe('sign-in-failed');
    expect(centre.services.accounts.current(id)).toBeNull();
  });

  it('is on record with who it was', async () => {
    centre = await centreWithAdmin();
    await attempt('wang', adminPassword);
    const last = centre.store.log.read('centre').at(-1);
    expect(last).toMatchObject({
      type: 'account.signed-in',
      retention: `account/${centre.admin}`,
      opened: { data: { account: centre.admin, as: 'staff' } },
    });
  });
});

describe('accounts', () => {
  it('are refused with a weak password or a login that is taken', async () => {
    centre = await centreWithAdmin();
    const { accounts } = centre.services;
    const wanted = {
      login: 'Wang',
      name: 'W',
      roles: ['staff'],
      password: 'four green apples',
    } as const;
    const before = centre.store.log.head('centre');
    expect(await accounts.create(by(centre.admin), wanted)).toMatchObject({
      error: { code: 'login-taken' },
    });
    const weak = { ...wanted, login: 'li', password: '1234567890' };
    expect(await accounts.create(by(centre.admin), weak)).toMatchObject({
      error: { code: 'password-too-weak', values: { because: 'too-common' } },
    });
    expect(centre.store.log.head('centre')).toEqual(before);
  });

  it('keep the last administrator', async () => {
    centre = await centreWithAdmin();
    const { accounts } = centre.services;
    const change = { id: centre.admin, roles: ['staff'] } as const;
    expect(await accounts.change(by(centre.admin), change)).toMatchObject({
      error: { code: 'last-admin' },
    });
    await addAccount(centre, 'li', ['admin']);
    expect(await accounts.change(by(centre.admin), change)).toMatchObject({ ok: true });
  });

  it('are made once however often the command comes, and only for who sent it', async () => {
    centre = await centreWithAdmin();
    const { accounts } = centre.services;
    const sender = by(centre.admin);
    const wanted = {
      login: 'li',
      name: 'Li',
      roles: ['staff'],
      password: 'four green apples',
    } as const;
    const first = await accounts.create(sender, wanted);
    expect(await accounts.create(sender, wanted)).toEqual(first);
    expect(accounts.list()).toHaveLength(2);
    expect(await accounts.create({ ...sender, actor: 'somebody' }, wanted)).toMatchObject({
      error: { code: 'bad-input' },
    });
    expect(await accounts.change(sender, { id: centre.admin, unlock: true })).toMatchObject({
      ok: true,
    });
    expect(accounts.list()).toHaveLength(2);
  });

  it('can be unlocked and given another password by an administrator', async () => {
    centre = await centreWithAdmin();
    const { accounts } = centre.services;
    const id = await addAccount(centre, 'li', ['staff']);
    for (let count = 0; count < 5; count += 1) await attempt('li', 'wrong');
    expect(accounts.list().find((account) => account.id === id)?.locked).toBe(true);
    const told: string[] = [];
    accounts.onChange((account) => told.push(account));
    await accounts.change(by(centre.admin), { id, unlock: true, password: 'nine slow turtles' });
    expect(told).toEqual([id]);
    expect(await attempt('li', 'seven quiet lanterns')).toBe('sign-in-failed');
    expect(await attempt('li', 'nine slow turtles')).toBe('li');
  });

  it('hash passwords with Argon2id at the strength that OWASP asks for', async () => {
    centre = await centreWithAdmin();
    const created = centre.store.log
      .read('centre')
      .find((event) => event.type === 'account.created');
    expect(created?.opened?.data).toMatchObject({
      passwordHash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
    });
  });

  it('have no password and no hash in what administrators read', async () => {
    centre = await centreWithAdmin();
    expect(JSON.stringify(centre.services.accounts.list())).not.toContain('argon2');
  });
});
