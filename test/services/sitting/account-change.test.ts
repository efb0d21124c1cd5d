import { afterEach, describe, expect, it } from 'vitest';
import { type TestCore, testCore } from '../../support/core.ts';

let station: TestCore;
afterEach(() => station.cleanup());

describe('an account that is disabled', () => {
  it('loses the windows in which its person is signed in', async () => {
    station = testCore();
    const door = station.open('door');
    const info = await door.send(door.api.station.loadDemonstration, {});
    const account = (role: string) =>
      info.demonstration?.accounts.find((one) => one.roles.includes(role as never)) ?? {
        login: '',
        password: '',
      };
    const { login, password } = account('proctor');
    const proctor = station.open('proctor');
    await proctor.api.session.signIn({ login, password });
    const staff = station.open('staff');
    const admin = account('admin');
    await staff.api.session.signIn({ login: admin.login, password: admin.password });
    const accounts = await staff.api.admin.accounts();
    const id = accounts.find((one) => one.login === login)?.id ?? '';
    await staff.send(staff.api.admin.changeAccount, { id, disabled: true });
    await expect(
      proctor.send(proctor.api.proctor.message, { sitting: 'sitting00001', text: 'hello' }),
    ).rejects.toMatchObject({ code: 'signed-out' });
    await expect(proctor.api.session.signIn({ login, password })).rejects.toMatchObject({
      code: 'account-disabled',
    });
  });
});
