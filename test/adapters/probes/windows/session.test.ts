import { describe, expect, it } from 'vitest';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import { denied, failed, missing, output, rows, windowsMachine } from './machine.ts';

const { session } = windowsProbes;
const terminalServer = String.raw`registry HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server`;

const own = {
  remoteSession: 0,
  remoteControlled: 0,
  session: 1,
  console: 1,
  mirror: false,
  user: 'own',
};
const glass = (GlassSessionId: number) => ({ values: { GlassSessionId }, keys: [] });

describe('a session', () => {
  const ask = async (script: object | null, key: object = glass(1), environment: object = {}) => {
    const machine = windowsMachine({
      'script session': script === null ? denied : rows({ ...own, ...script }),
      [terminalServer]: key,
      'node environment': { value: environment },
    });
    return { remote: await session.isRemote(machine), kind: await session.kind(machine) };
  };

  it('at the machine itself is not remote', async () => {
    expect(await ask({}, glass(1), { SESSIONNAME: 'Console' })).toEqual({
      remote: known(false),
      kind: known(''),
    });
  });

  it('over RDP is remote by the metric, and by the name of its station', async () => {
    const remote = { remote: known(true), kind: known('rdp') };
    expect(await ask({ remoteSession: 1, session: 2 })).toEqual(remote);
    expect(await ask({}, glass(1), { SESSIONNAME: 'RDP-Tcp#12' })).toEqual(remote);
  });

  // "Detecting the Remote Desktop Services environment", Microsoft Learn: the metric is 0 there.
  it('with graphics of its own is remote because it is not the one at the glass', async () => {
    expect(await ask({ session: 3 }, glass(1))).toMatchObject({ remote: known(true) });
  });

  it('of Citrix and SSH is called so', async () => {
    expect(await ask({}, denied, { SESSIONNAME: 'ICA-CGP#3' })).toMatchObject({
      kind: known('citrix'),
    });
    expect(await ask({}, denied, { SSH_CONNECTION: 'set' })).toMatchObject({ kind: known('ssh') });
  });

  it('is not called local on the word of a variable', async () => {
    expect(await ask(null, glass(1), { SESSIONNAME: 'Console' })).toEqual({
      remote: unknown('denied'),
      kind: unknown('denied'),
    });
  });

  it('tells who works in it and where it is', async () => {
    const facts = async (script: object) => {
      const machine = windowsMachine({ 'script session': rows({ ...own, ...script }) });
      return [
        await session.isControlled(machine),
        await session.isAtConsole(machine),
        await session.isMirrored(machine),
      ];
    };
    expect(await facts({})).toEqual([known(false), known(true), known(false)]);
    // WTSGetActiveConsoleSessionId gives 0xFFFFFFFF while nobody is at the console.
    expect(await facts({ remoteControlled: 1, console: 4294967295, mirror: true })).toEqual([
      known(true),
      known(false),
      known(true),
    ]);
    expect(await facts({ remoteControlled: 'no', console: null, mirror: null })).toEqual([
      unknown('error'),
      unknown('error'),
      unknown('error'),
    ]);
  });
});

describe('ports on which something listens', () => {
  const ask = (answer: unknown) =>
    session.listening(windowsMachine({ 'run netstat -ano -p TCP': answer }));

  // Head and columns as at github.com/billfeller/billfeller.github.io/issues/174.
  it('are read from a Chinese Windows', async () => {
    const found = await ask(
      output(`

活动连接

  协议  本地地址          外部地址        状态           PID
  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       1088
  TCP    0.0.0.0:5900           0.0.0.0:0              LISTENING       4321
  TCP    127.0.0.1:8411         127.0.0.1:58296        TIME_WAIT       0
  TCP    192.168.1.7:50112      20.198.162.76:443      ESTABLISHED     5032
`),
    );
    expect(found).toEqual(
      known([
        { port: 135, pid: 1088 },
        { port: 5900, pid: 4321 },
      ]),
    );
  });

  it('are read where the word for the state is translated or of two words', async () => {
    const found = await ask(
      output(`
Aktive Verbindungen

  Proto  Lokale Adresse         Remoteadresse          Status           PID
  TCP    0.0.0.0:3389           0.0.0.0:0              ABHÖREN         1204
  TCP    [::]:7070              [::]:0                 EN ESCUCHA      77
  TCP    10.0.0.5:49700         52.1.2.3:443           HERGESTELLT     99
`),
    );
    expect(found).toEqual(
      known([
        { port: 3389, pid: 1204 },
        { port: 7070, pid: 77 },
      ]),
    );
  });

  it.each([
    ['refused', denied, 'denied'],
    ['rubbish', output("'netstat' 不是内部或外部命令", 1), 'error'],
    ['nothing', output(''), 'error'],
  ])('are not known from %s', async (_, answer, because) => {
    expect(await ask(answer)).toEqual({ known: false, because });
  });
});

describe('others who are signed in', () => {
  const ask = (quser: unknown, processes: unknown = denied) =>
    session.otherUsers(windowsMachine({ 'run quser': quser, processes }));

  it('are none beside oneself', async () => {
    // github.com/sebhildebrandt/systeminformation/issues/740
    const one = output(`
 USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME
>u8004279              console             1  Active      none   18-Nov-22 09:35
`);
    expect(await ask(one)).toEqual(known(0));
  });

  it('are counted in any language, also when disconnected', async () => {
    // github.com/VertigoRay/PSQuser/issues/3
    const two = output(`
 NOMBRE USUARIO        NOMBRE SESIÓN      ID. ESTADO  TIEMPO IN. TIEMPO SESIÓN
>mabe-b3               console             1  Activo      ninguno   25/7/2018 7:46
 otro00                                    2  Desc            2  25/7/2018 10:51
`);
    expect(await ask(two)).toEqual(known(1));
  });

  it('are counted from a Chinese Windows, which ends with code 1 all the same', async () => {
    // The columns of the outputs above, with the words of a Chinese Windows.
    const three = output(
      `
 用户名                会话名             ID  状态    空闲时间   登录时间
>zhang san             console             1  运行中      无     2024/3/1 9:12
 li                    rdp-tcp#3           2  运行中          .  2024/3/1 10:02
 wang                                      3  断开        1+02:11  2024/2/29 8:00
`,
      1,
    );
    expect(await ask(three)).toEqual(known(2));
  });

  it('are counted from the console line when no line is marked as own', async () => {
    const unmarked = output(`
 USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME
 gqmartinez            console             2  Active    5+06:53  7/28/2018 12:18 PM
 user2                 rdp-tcp#111        42  Active  24692+13:29  16/11/2020 08:58
`);
    expect(await ask(unmarked)).toEqual(known(1));
  });

  const program = (user: string, name: string, pid: number) => ({
    pid,
    parent: 1,
    user,
    name,
    path: null,
  });

  it.each([
    ['has no quser, as Home editions', missing],
    ['says that no user exists', output('No User exists for *\n', 1)],
    ['says something else', output('错误 0x000006BA 枚举会话名时\n', 1)],
  ])('are counted by their desktops when Windows %s', async (_, quser) => {
    const processes = rows(
      program('own', 'explorer.exe', 10),
      program('own', 'explorer.exe', 11),
      program('other', 'Explorer.EXE', 12),
      program('other', 'chrome.exe', 13),
    );
    expect(await ask(quser, processes)).toEqual(known(1));
    expect(await ask(quser, failed('timed-out'))).toEqual(unknown('timed-out'));
    expect(await ask(quser, rows())).toEqual(unknown('error'));
  });
});
