import { describe, expect, it } from 'vitest';
import { linuxProbes } from '../../../../main/adapters/probes/linux/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import { type Answers, file, linux, listSessions, missing, ran, showSelf } from './machines.ts';

const { session } = linuxProbes;

const facts = async (answers: Answers, env: Readonly<Record<string, string>> = {}) => {
  const machine = linux({ 'node environment': { value: env }, ...answers });
  return [
    await session.isRemote(machine),
    await session.kind(machine),
    await session.isAtConsole(machine),
  ];
};

const no = ran('', 1);

describe('a session on Linux', () => {
  it('at the screen of the machine is known by logind', async () => {
    const local = ran('Type=wayland\nRemote=no\nService=gdm-password\nSeat=seat0\n');
    expect(await facts({ [showSelf]: local }, { DISPLAY: ':0' })).toEqual([
      known(false),
      known(''),
      known(true),
    ]);
  });

  it('of a desktop whose programs belong to no session is known by the list', async () => {
    // loginctl of elogind 257.16 (elogind issue 364) and of systemd 256 (systemd issue 35453).
    const list = ran('6 1004 own  seat0 7943   user  tty8 no   -\n');
    expect(await facts({ [showSelf]: no, [listSessions]: list })).toEqual([
      known(false),
      known(''),
      known(true),
    ]);
    const manager = ran('3 1000 own seat0 2731 user tty2 no -\n4 1000 own - 2698 manager - no -\n');
    expect((await facts({ [showSelf]: no, [listSessions]: manager }))[0]).toEqual(known(false));
    const two = ran('6 1004 own seat0 7943 user tty8 no -\nc2 1004 own - 7967 user - no -\n');
    expect(await facts({ [showSelf]: no, [listSessions]: two })).toEqual([
      unknown('error'),
      known(''),
      unknown('error'),
    ]);
  });

  it('from afar is known by logind or by what it leaves in the environment', async () => {
    const ssh = ran('Type=tty\nRemote=yes\nService=sshd\nSeat=\n');
    expect(await facts({ [showSelf]: ssh }, { SSH_CONNECTION: 'set' })).toEqual([
      known(true),
      known('ssh'),
      known(false),
    ]);
    expect(await facts({ [showSelf]: ssh })).toEqual([known(true), known('ssh'), known(false)]);
    const xrdp = ran('Type=x11\nRemote=no\nService=xrdp-sesman\nSeat=\n');
    expect(await facts({ [showSelf]: xrdp }, { XRDP_SESSION: '1', DISPLAY: ':10.0' })).toEqual([
      known(true),
      known('xrdp'),
      known(false),
    ]);
    const forwarded = { SSH_CONNECTION: 'set', DISPLAY: 'localhost:10.0' };
    expect((await facts({ [showSelf]: no }, forwarded)).slice(0, 2)).toEqual([
      known(true),
      known('x-forwarding'),
    ]);
    expect((await facts({ [showSelf]: no }, { VNCDESKTOP: 'set' })).slice(0, 2)).toEqual([
      known(true),
      known('vnc'),
    ]);
  });

  it('is unknown where nobody says', async () => {
    expect(await facts({ [showSelf]: missing, [listSessions]: missing })).toEqual([
      unknown('missing'),
      known(''),
      unknown('missing'),
    ]);
    const silent = linux({ [showSelf]: ran('rubbish\n') });
    expect(await session.isRemote(silent)).toEqual(unknown('error'));
    expect(await session.kind(silent)).toEqual(unknown('error'));
    expect(await session.isControlled(silent)).toEqual(unknown('not-asked'));
  });
});

describe('other people on Linux', () => {
  const others = (answers: Answers) => session.otherUsers(linux(answers));

  it('are counted once each, without login screens and services', async () => {
    const list = ran(
      '      1 132 other -     1038   manager-early -     no   -    \n     10   0 root -     1807   user          pts/0 no   -    \n     c1 132 other  seat0 1011   greeter       tty7  no   -    \n      2 1000 own seat0 1200 user tty2 no -\n      3 1001 other - 1300 user pts/1 no -\n      4 1001 other - 1301 user pts/2 no -\n',
    );
    expect(await others({ [listSessions]: list })).toEqual(known(2));
    // Columns of older versions (python-systemd issue 81).
    const old = ran('   2          1000    own      seat0          tty2            \n');
    expect(await others({ [listSessions]: old })).toEqual(known(0));
  });

  it('are counted by who where there is no logind, unless it knows nobody at all', async () => {
    const who =
      'own      tty7         2026-11-26 08:00 (:0)\nother    pts/1        2026-11-26 09:00 (host)\n';
    expect(await others({ [listSessions]: missing, 'run who': ran(who) })).toEqual(known(1));
    expect(await others({ [listSessions]: no, 'run who': ran('') })).toEqual(unknown('missing'));
    const rubbish = { [listSessions]: ran('No sessions, sorry\n'), 'run who': missing };
    expect(await others(rubbish)).toEqual(unknown('error'));
    expect(await others({ [listSessions]: missing, 'run who': missing })).toEqual(
      unknown('missing'),
    );
  });
});

describe('listening on Linux', () => {
  const heading =
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n';
  // Recorded: ports 44521 and 2024 listen, a closed connection waits.
  const tcp = file(
    `${heading}   0: 0100007F:ADE9 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 150872 1\n   1: 00000000:07E8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 135 1\n   2: 0100007F:9F21 0100007F:8664 06 00000000:00000000 03:0000078E 00000000     0        0 0 3\n`,
  );
  const tcp6 = file(
    `${heading}   0: 00000000000000000000000001000000:170C 00000000000000000000000000000000:0000 0A 0 0\n   1: 00000000000000000000000000000000:07E8 00000000000000000000000000000000:0000 0A 0 0\n`,
  );
  const port = (port: number) => ({ port, pid: null });

  it('is known by port, each once, in both versions of the protocol', async () => {
    const machine = linux({ 'file /proc/net/tcp': tcp, 'file /proc/net/tcp6': tcp6 });
    expect(await session.listening(machine)).toEqual(known([2024, 5900, 44_521].map(port)));
    const without = linux({ 'file /proc/net/tcp': tcp, 'file /proc/net/tcp6': missing });
    expect(await session.listening(without)).toEqual(known([2024, 44_521].map(port)));
  });

  it('is unknown when half of it is', async () => {
    expect(await session.listening(linux({ 'file /proc/net/tcp': tcp }))).toEqual(unknown('error'));
    expect(await session.listening(linux({ 'file /proc/net/tcp': missing }))).toEqual(
      unknown('missing'),
    );
    const rubbish = { 'file /proc/net/tcp': tcp, 'file /proc/net/tcp6': file('rubbish\n') };
    expect(await session.listening(linux(rubbish))).toEqual(unknown('error'));
  });
});
