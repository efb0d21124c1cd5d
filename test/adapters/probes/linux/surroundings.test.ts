import { describe, expect, it } from 'vitest';
import { linuxProbes } from '../../../../main/adapters/probes/linux/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import {
  type Answers,
  container,
  denied,
  file,
  folder,
  link,
  linux,
  missing,
  ran,
  thinkPad,
  virtualBox,
} from './machines.ts';

const laptop = linux(thinkPad);
const laptopBut = (answers: Answers) => linux({ ...thinkPad, ...answers });

describe('the system', () => {
  it('is named as it names itself, and by its kernel', async () => {
    expect(await linuxProbes.operatingSystem(virtualBox)).toEqual(
      known({
        family: 'linux',
        name: 'Ubuntu 24.04.1 LTS',
        version: '24.04',
        build: '6.8.0-49-generic',
        edition: '',
        architecture: '',
      }),
    );
    const fedora = linux({
      'file /etc/os-release': file(
        'NAME=\'Fedora Linux\'\nVERSION_ID=41\nVARIANT="Workstation Edition"\n# comment\n=x\n',
      ),
    });
    expect(await linuxProbes.operatingSystem(fedora)).toMatchObject(
      known({ name: 'Fedora Linux', version: '41', edition: 'Workstation Edition' }),
    );
    expect(await linuxProbes.operatingSystem(linux({ 'file /etc/os-release': denied }))).toEqual(
      unknown('denied'),
    );
  });

  it('has a restart due where Debian says so; elsewhere silence says nothing', async () => {
    expect(await linuxProbes.restartDue(laptop)).toEqual(known(true));
    const none = { 'file /var/run/reboot-required': missing };
    expect(await linuxProbes.restartDue(laptopBut(none))).toEqual(known(false));
    const arch = { ...none, 'file /etc/os-release': file('ID=arch\n') };
    expect(await linuxProbes.restartDue(laptopBut(arch))).toEqual(unknown('missing'));
    const refused = { 'file /var/run/reboot-required': denied };
    expect(await linuxProbes.restartDue(laptopBut(refused))).toEqual(unknown('denied'));
  });

  it('has memory and disk in bytes', async () => {
    const machine = linux({
      'file /proc/meminfo': file(
        'MemTotal:       24731708 kB\nMemFree:        20476856 kB\nMemAvailable:   23270056 kB\n',
      ),
      'node disk': { value: { free: 5, size: 9 } },
    });
    expect(await linuxProbes.memory(machine)).toEqual(
      known({ free: 23_270_056 * 1024, size: 24_731_708 * 1024 }),
    );
    expect(await linuxProbes.disk(machine)).toEqual(known({ free: 5, size: 9 }));
    const rubbish = linux({ 'file /proc/meminfo': file('MemTotal: many\n') });
    expect(await linuxProbes.memory(rubbish)).toEqual(unknown('error'));
  });
});

describe('power', () => {
  const supply = (type: string, more: Readonly<Record<string, string>>, name: string): Answers =>
    Object.fromEntries(
      Object.entries({ type, ...more }).map(([property, text]) => [
        `file /sys/class/power_supply/${name}/${property}`,
        file(`${text}\n`),
      ]),
    );
  const supplies = (...names: readonly string[]): Answers => ({
    'folder /sys/class/power_supply': folder(...names),
  });

  it('of a laptop on battery does not count the battery of its mouse', async () => {
    expect(await linuxProbes.power(laptop)).toEqual(
      known({ battery: true, onMains: false, percent: 63 }),
    );
  });

  it('comes by any charger, or by what the battery says', async () => {
    const typeC = {
      ...supplies('BAT0', 'BAT1', 'ucsi-source-psy-1'),
      ...supply('Battery', { status: 'Not charging', capacity: '80' }, 'BAT0'),
      ...supply('Battery', { status: 'Charging', capacity: '41' }, 'BAT1'),
      ...supply('USB', { online: '1' }, 'ucsi-source-psy-1'),
    };
    expect(await linuxProbes.power(linux(typeC))).toEqual(
      known({ battery: true, onMains: true, percent: 61 }),
    );
    const alone = (status: string) =>
      linuxProbes.power(linux({ ...supplies('BAT0'), ...supply('Battery', { status }, 'BAT0') }));
    expect(await alone('Full')).toEqual(known({ battery: true, onMains: true, percent: null }));
    expect(await alone('Unknown')).toEqual(known({ battery: true, onMains: null, percent: null }));
  });

  it('has no battery only where the machine says what each supply is', async () => {
    const none = known({ battery: false, onMains: null, percent: null });
    expect(await linuxProbes.power(virtualBox)).toEqual(none);
    expect(await linuxProbes.power(linux(supplies()))).toEqual(none);
    expect(await linuxProbes.power(container)).toEqual(unknown('missing'));
    expect(await linuxProbes.power(linux(supplies('BAT0')))).toEqual(unknown('error'));
    expect(await linuxProbes.hardware.hasBattery(container)).toEqual(unknown('missing'));
  });
});

describe('displays', () => {
  const internal = { width: 1920, height: 1200, connection: 'internal', label: 'eDP-1' };
  const external = { width: 2560, height: 1440, connection: 'external', label: 'HDMI-A-1' };

  it('are the connectors with a screen that is lit', async () => {
    expect(await linuxProbes.displays(laptop)).toEqual(known([external, internal]));
    expect(await linuxProbes.displays(virtualBox)).toEqual(
      known([{ width: 1280, height: 800, connection: 'virtual', label: 'Virtual-1' }]),
    );
  });

  it('leave out a screen under a closed lid, but not all when a driver lights none', async () => {
    const off = { 'file /sys/class/drm/card1-eDP-1/enabled': file('disabled\n') };
    expect(await linuxProbes.displays(laptopBut(off))).toEqual(known([external]));
    const none = { ...off, 'file /sys/class/drm/card1-HDMI-A-1/enabled': file('disabled\n') };
    expect(await linuxProbes.displays(laptopBut(none))).toEqual(known([external, internal]));
  });

  it('are unknown, not none, where the kernel has no connectors or one can not be read', async () => {
    expect(await linuxProbes.displays(container)).toEqual(unknown('missing'));
    const bare = linux({ 'folder /sys/class/drm': folder('version') });
    expect(await linuxProbes.displays(bare)).toEqual(unknown('missing'));
    const refused = { 'file /sys/class/drm/card1-DP-1/status': denied };
    expect(await linuxProbes.displays(laptopBut(refused))).toEqual(unknown('denied'));
  });

  it('are those of the window where there is one', async () => {
    const screen = { width: 800, height: 600, scale: 1, rotation: 0, label: 'x' };
    const value = [
      { ...screen, internal: true },
      { ...screen, internal: null },
    ];
    expect(await linuxProbes.displays(laptopBut({ 'node displays': { value } }))).toEqual(
      known([
        { width: 800, height: 600, connection: 'internal', label: 'x' },
        { width: 800, height: 600, connection: 'unknown', label: 'x' },
      ]),
    );
    expect(
      await linuxProbes.displays(laptopBut({ 'node displays': { value: null } })),
    ).toMatchObject({ known: true, value: { length: 2 } });
  });
});

describe('cameras', () => {
  it('are counted once however many nodes they have, virtual ones apart', async () => {
    expect(await linuxProbes.cameras(laptop)).toEqual(
      known([
        { name: 'Integrated Camera: Integrated C', isVirtual: false },
        { name: 'OBS Virtual Camera', isVirtual: true },
      ]),
    );
    const unclear = linux({ 'folder /sys/class/video4linux': folder('video0') });
    expect(await linuxProbes.cameras(unclear)).toEqual(
      known([{ name: 'video0', isVirtual: null }]),
    );
  });

  it('are none only where the kernel tells of its devices', async () => {
    const none = { 'folder /sys/class/video4linux': missing };
    expect(
      await linuxProbes.cameras(linux({ ...none, 'folder /sys/class/net': folder('lo') })),
    ).toEqual(known([]));
    expect(await linuxProbes.cameras(linux(none))).toEqual(unknown('missing'));
    expect(await linuxProbes.cameras(linux({ 'folder /sys/class/video4linux': denied }))).toEqual(
      unknown('denied'),
    );
  });
});

describe('browsers', () => {
  const asked = (answers: Answers) =>
    linuxProbes.installed(
      linux({
        'folder /usr/share/applications': missing,
        'run google-chrome --version': missing,
        'run chromium --version': missing,
        'run firefox --version': missing,
        ...answers,
      }),
    );

  it('are found by themselves and by their menu entries', async () => {
    expect(
      await asked({
        'folder /usr/share/applications': folder('microsoft-edge.desktop', 'vim.desktop'),
        'run chromium --version': ran(
          'Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)\n',
        ),
        'run firefox --version': ran('Mozilla Firefox 133.0\n'),
      }),
    ).toEqual(
      known([
        { name: 'Chromium', version: '156.0.8078.108', publisher: 'The Chromium Authors' },
        { name: 'Mozilla Firefox', version: '133.0', publisher: 'Mozilla' },
        { name: 'Microsoft Edge', version: '', publisher: 'Microsoft' },
      ]),
    );
  });

  it('are none only when every question was answered', async () => {
    expect(await asked({})).toEqual(known([]));
    expect(await asked({ 'folder /usr/share/applications': denied })).toEqual(unknown('denied'));
    const late = { failed: 'timed-out', detail: '' } as const;
    expect(await asked({ 'run firefox --version': late })).toEqual(unknown('timed-out'));
  });
});

describe('network, clock, debugger and programs', () => {
  const entry = { mac: '00:00:00:xx:xx:xx', internal: false, family: 'IPv4' };

  it('tell of kinds of addresses, proxies and private networks', async () => {
    const machine = linux({
      'node network': {
        value: [
          { ...entry, name: 'eth0', address: '192.168.1.4' },
          { ...entry, name: 'wlan0', address: 'cgnat' },
          { ...entry, name: 'wg0', address: '10.8.0.2' },
          { ...entry, name: 'wg0', family: 'IPv6', address: 'fd00::2' },
        ],
      },
      'node environment': { value: { HTTPS_PROXY: 'set' } },
    });
    expect(await linuxProbes.network(machine)).toEqual(
      known({ kinds: ['private', 'cgnat'], proxy: known(true), vpns: known(['wg0']) }),
    );
    const without = linux({ 'node network': { value: [] } });
    expect(await linuxProbes.network(without)).toEqual(
      known({ kinds: [], proxy: unknown('error'), vpns: known([]) }),
    );
  });

  it('tell whether the clock is kept', async () => {
    const time = { 'node time': { value: { zone: 'Asia/Shanghai', offsetMinutes: 480 } } };
    const kept = async (shown: Answers) => {
      const fact = await linuxProbes.clock(linux({ ...time, ...shown }));
      return fact.known ? fact.value : fact;
    };
    const shown = (synchronized: string) => ({
      'run timedatectl show': ran(
        `Timezone=Asia/Shanghai\nLocalRTC=no\nCanNTP=yes\nNTP=yes\nNTPSynchronized=${synchronized}\n`,
      ),
    });
    const clock = { zone: 'Asia/Shanghai', offsetMinutes: 480 };
    expect(await kept(shown('yes'))).toEqual({ ...clock, isKept: known(true) });
    expect(await kept(shown('no'))).toEqual({ ...clock, isKept: known(false) });
    const failed = { 'run timedatectl show': ran('', 1) };
    expect(await kept(failed)).toEqual({ ...clock, isKept: unknown('error') });
    expect(await linuxProbes.clock(linux({}))).toEqual(unknown('error'));
  });

  it('tell of debuggers by Node.js and by the kernel', async () => {
    const debuggers = (open: boolean, flags: readonly string[], tracer: string) =>
      linuxProbes.debugger(
        linux({
          'node inspector': { value: { open, flags } },
          'file /proc/self/status': file(`Name:\tnode\nTracerPid:\t${tracer}\nUid:\t0\n`),
        }),
      );
    expect(await debuggers(false, [], '0')).toEqual(
      known({ isOpen: false, isTraced: known(false) }),
    );
    expect(await debuggers(true, [], '4242')).toEqual(
      known({ isOpen: true, isTraced: known(true) }),
    );
    expect(await debuggers(false, ['--inspect'], '0')).toMatchObject(known({ isOpen: true }));
    const half = linux({ 'node inspector': { value: { open: false, flags: [] } } });
    expect(await linuxProbes.debugger(half)).toEqual(
      known({ isOpen: false, isTraced: unknown('error') }),
    );
  });

  it('tell what runs, or that they may not', async () => {
    const row = { pid: 9, parent: 1, user: 'own', name: 'x', path: null } as const;
    expect(await linuxProbes.programs(linux({ processes: { rows: [row] } }))).toEqual(known([row]));
    expect(await linuxProbes.programs(linux({ processes: denied }))).toEqual(unknown('denied'));
  });
});

describe('a link that leads nowhere', () => {
  it('leaves the cards that can be read', async () => {
    const machine = linux({
      'folder /sys/class/net': folder('a', 'eth0'),
      'link /sys/class/net/a': denied,
      'link /sys/class/net/eth0': link('../../devices/pci0000:00/0000:00:1f.6/net/eth0'),
      'file /sys/class/net/eth0/address': denied,
    });
    expect(await linuxProbes.hardware.networkCards(machine)).toEqual(
      known([{ oui: '', name: 'eth0 0000:00:1f.6' }]),
    );
  });
});
