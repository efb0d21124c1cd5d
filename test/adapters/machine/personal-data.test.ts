import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKind } from '../../../main/adapters/machine/address-kind.ts';
import type { Answer } from '../../../main/adapters/machine/snapshot/answers.ts';
import { parseSnapshot } from '../../../main/adapters/machine/snapshot/parse.ts';
import { reducedSerial } from '../../../main/adapters/machine/snapshot/private/serial.ts';
import { reducedText } from '../../../main/adapters/machine/snapshot/private/text.ts';
import {
  type Known,
  withoutPersonalData,
} from '../../../main/adapters/machine/snapshot/private/without-personal-data.ts';
import type { Snapshot } from '../../../main/adapters/machine/snapshot/schema.ts';

const snapshotOf = (answers: Readonly<Record<string, Answer>>, title = 'x'): Snapshot => ({
  schema: 'invigil-snapshot/1',
  platform: 'linux',
  title,
  how: 'recorded',
  recorded: '2026-11-26',
  sources: [],
  answers,
});

const reduced = (answers: Readonly<Record<string, Answer>>, known: Known = {}) =>
  withoutPersonalData(snapshotOf(answers), known).answers;

/** What must not leave the machine. */
type Person = {
  readonly user: string;
  readonly host: string;
  readonly serial: string;
  readonly mac: string;
  readonly ip: string;
  readonly ip6: string;
  readonly uuid: string;
};

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const name = (start: string) =>
  fc
    .string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 9 })
    .map((rest) => start + rest);

const person: fc.Arbitrary<Person> = fc.record({
  user: fc.oneof(name('zq'), fc.constantFrom('王小明', 'Mary-Ann', 'J.Müller')),
  host: name('hq-'),
  serial: name('pf').map((text) => `${text.toUpperCase()}7X`),
  mac: hex(6).map((tail) => `3c:6a:9d:${tail.match(/../g)?.join(':')}`),
  ip: fc
    .tuple(
      fc.integer({ min: 128, max: 168 }),
      fc.nat(255),
      fc.nat(255),
      fc.integer({ min: 1, max: 254 }),
    )
    .map((bytes) => bytes.join('.')),
  ip6: fc.tuple(hex(4), hex(4)).map(([a, b]) => `2001:da8:${a}::${b}`),
  uuid: hex(32).map((text) => text.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')),
});

/** Every kind of answer, with personal data wherever systems put it. */
const answersWith = ({ user, host, serial, mac, ip, ip6, uuid }: Person) =>
  ({
    [`file /home/${user}/.config/x`]: { text: `${user}@${host} ${ip}` },
    'file /sys/class/net/eth0/address': { text: `${mac}\n` },
    'file /sys/class/dmi/id/product_serial': { text: `${serial}\n` },
    'file /sys/class/dmi/id/product_uuid': { text: `${uuid}\n` },
    'file /proc/cpuinfo': {
      text: `processor\t: 0\n\nHardware\t: BCM2835\nSerial\t\t: ${serial}\n`,
    },
    'file /proc/self/mountinfo': {
      text: `27 1 8:1 / / rw - ext4 /dev/sda1 rw\n28 27 0:40 / /home/${user}/nas rw - nfs ${host}:/x rw,addr=${ip}\n`,
    },
    'folder /sys/class/net': { names: [`enx${mac.replaceAll(':', '')}`, 'lo'] },
    [`link /sys/class/net/enx${mac.replaceAll(':', '')}`]: { target: `../x/${mac}/${uuid}` },
    'run who': {
      out: `${user}  :1           2026-11-26 08:01 (:1)\n${user}  pts/2        2026-11-26 09:13 (${host})\nroot     pts/3        2026-11-26 09:13 (${ip})\n`,
      code: 0,
    },
    'run loginctl list-sessions --no-legend': { out: `2 1000 ${user} seat0 tty2\n`, code: 0 },
    'run quser': {
      out: ` USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME\r\n>${user}               console             1  Active      none   2026/11/26 8:01\r\n`,
      code: 0,
    },
    'run stat -f %Su /dev/console': { out: `${user}\n`, code: 0 },
    'run netstat -ano -p TCP': {
      out: `\r\n  TCP    ${ip}:139      0.0.0.0:0    LISTENING   4\r\n  TCP    10.0.0.2:50000   ${ip}:443   ESTABLISHED   7\r\n`,
      code: 0,
    },
    'run ioreg -rd1 -c IOPlatformExpertDevice': {
      out: `  "IOPlatformUUID" = "${uuid}"\n  "IOPlatformSerialNumber" = "${serial}"\n  "model" = <"Mac14,2">\n`,
      code: 0,
    },
    'run system_profiler -json SPHardwareDataType': {
      out: `{"serial_number" : "${serial}", "platform_UUID" : "${uuid}", "chip_type" : "Apple M2"}`,
      code: 0,
    },
    'cim Win32_ComputerSystem': {
      rows: [{ Model: '20XW', Name: host, DNSHostName: host, UserName: `${host}\\${user}` }],
    },
    'cim Win32_BIOS': { rows: [{ Manufacturer: 'LENOVO', SerialNumber: serial }] },
    'cim Win32_NetworkAdapter': {
      rows: [
        { Name: 'Intel(R) Wi-Fi', MACAddress: mac.toUpperCase(), PNPDeviceID: 'PCI\\VEN_8086' },
      ],
    },
    'cim Win32_PnPEntity': {
      rows: [
        { Name: `${user}的 iPhone`, PNPDeviceID: `USB\\VID_05AC&PID_12A8\\${serial}` },
        { PNPDeviceID: `BTHENUM\\DEV_${mac.replaceAll(':', '').toUpperCase()}\\7&1&0` },
      ],
    },
    'cim Win32_Service': {
      rows: [{ Name: 'x', PathName: `"C:\\Users\\${user}\\AppData\\x.exe" --id ${uuid}` }],
    },
    'registry HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion': {
      values: { UBR: 4460, RegisteredOwner: user, ProductId: serial },
      keys: [uuid],
    },
    'registry HKLM\\SOFTWARE\\Microsoft\\Virtual Machine\\Guest\\Parameters': {
      values: { HostName: host, VirtualMachineName: `${user} exam` },
      keys: [],
    },
    'script session': { rows: [{ session: 1, user }] },
    processes: {
      rows: [
        { pid: 9, parent: 1, user: 'own', name: 'a', path: `/home/${user}/bin/a` },
        { pid: 8, parent: 1, user: 'own', name: `${user}.exe`, path: `C:\\Users\\${user}\\b.exe` },
        { pid: 7, parent: 1, user: 'other', name: 'c', path: `/Users/${user}/Applications/c` },
        {
          pid: 6,
          parent: 1,
          user: 'own',
          name: 'd.exe',
          path: null,
          bundle: `com.${user}.${uuid}`,
          publisher: `${user} on ${host}`,
          product: `${user}的笔记 ${serial}`,
        },
      ],
    },
    'node network': {
      value: [
        { name: 'eth0', mac, internal: false, family: 'IPv4', address: ip },
        { name: 'eth0', mac, internal: false, family: 'IPv6', address: `${ip6}%eth0` },
      ],
    },
    'node environment': {
      value: {
        DISPLAY: `${host}:0`,
        SSH_CONNECTION: `${ip} 1 ${ip6} 22`,
        VNCDESKTOP: `${host}:1 (${user})`,
      },
    },
    'node displays': { value: [{ width: 1, label: `${user}'s screen ${serial}` }] },
    'file /etc/denied': { failed: 'denied', detail: `EACCES /home/${user}` },
  }) satisfies Readonly<Record<string, Answer>>;

describe('a snapshot without personal data', () => {
  it('has no planted name, host, serial number, address or UUID in any kind of answer', () => {
    fc.assert(
      fc.property(person, (planted) => {
        const snapshot = snapshotOf(answersWith(planted), `${planted.user}'s on ${planted.host}`);
        const result = withoutPersonalData(snapshot);
        const text = JSON.stringify(result).toLowerCase();
        for (const secret of Object.values(planted))
          expect(text).not.toContain(secret.toLowerCase());
        expect(text).not.toContain(planted.mac.replaceAll(':', ''));
        expect(Object.keys(result.answers)).toHaveLength(Object.keys(snapshot.answers).length);
        expect(parseSnapshot(JSON.stringify(result), 'x').ok).toBe(true);
        expect(withoutPersonalData(result)).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('has none of what the program knows of the person, where nothing else tells it apart', () => {
    fc.assert(
      fc.property(name('zq'), name('hq-'), (user, host) => {
        const answers = {
          'run pmset -g batt': { out: `${user} on ${host} (${host}.lan)`, code: 0 },
        };
        const result = reduced(answers, { user, host: `${host}.lan` });
        expect(result).toEqual({ 'run pmset -g batt': { out: 'own on own (own)', code: 0 } });
      }),
    );
  });

  it('keeps what tells machines apart', () => {
    const kept: Readonly<Record<string, Answer>> = {
      'file /proc/1/cgroup': { text: '1:cpu:/\n0::/\n' },
      'file /sys/class/dmi/id/sys_vendor': { text: 'innotek GmbH\n' },
      'file /proc/bus/pci/devices': { text: '0010\t80eebeef\t12\tvboxvideo\n' },
      'link /sys/class/net/eth0': { target: '../../devices/pci0000:00/0000:00:03.0/net/eth0' },
      'run google-chrome --version': { out: 'Google Chrome 131.0.6778.204 \n', code: 0 },
      'run who': {
        out: 'own  :0  2026-11-26 08:01 (:0)\nother  tty3  2026-11-26 08:02 (tty3)\nown seat0 2026-11-26 08:01 (login screen)\n',
        code: 0,
      },
      'cim Win32_PnPEntity': {
        rows: [{ Name: 'VMware SVGA 3D', PNPDeviceID: 'PCI\\VEN_15AD&DEV_0405\\3&18D45AA6&0&78' }],
      },
      'registry HKLM\\HARDWARE\\ACPI\\DSDT': { values: {}, keys: ['VBOX__'] },
      'node environment': { value: { DISPLAY: 'localhost:10.0', SSH_CONNECTION: 'set' } },
      processes: {
        rows: [
          { pid: 1, parent: 0, user: 'system', name: 'a', path: 'C:\\Users\\Public\\a.exe' },
          {
            pid: 2,
            parent: 1,
            user: 'own',
            name: 'b',
            path: null,
            bundle: 'com.tencent.xinWeChat',
            publisher: '海南有趣科技有限公司',
            product: 'ToDesk',
          },
        ],
      },
    };
    expect(reduced(kept)).toEqual(kept);
  });

  it('keeps of long listings what is needed', () => {
    const tcp = [
      '  sl  local_address rem_address   st tx_queue rx_queue',
      '   0: 0100007F:ADE9 00000000:0000 0A 00000000:00000000',
      '   1: 0A02A8C0:1F90 00000000:0000 0A 00000000:00000000',
      '   2: 0A02A8C0:9F21 22D8B8AC:01BB 01 00000000:00000000',
      '',
    ].join('\n');
    const answers = reduced({
      'file /proc/net/tcp': { text: tcp },
      'file /proc/self/status': { text: 'Name:\tx\nTracerPid:\t0\nGroups:\t4 27\n' },
      'file /proc/cpuinfo': {
        text: 'processor\t: 0\nflags\t: fpu\n\nprocessor\t: 1\nflags\t: fpu\n\n',
      },
    });
    expect(answers['file /proc/net/tcp']).toEqual({
      text: [
        '  sl  local_address rem_address   st tx_queue rx_queue',
        '   0: 0100007F:ADE9 00000000:0000 0A 00000000:00000000',
        '   1: 00000000:1F90 00000000:0000 0A 00000000:00000000',
        '',
      ].join('\n'),
    });
    expect(answers['file /proc/self/status']).toEqual({ text: 'TracerPid:\t0\n' });
    expect(answers['file /proc/cpuinfo']).toEqual({ text: 'processor\t: 0\nflags\t: fpu\n' });
  });
});

describe('serial numbers', () => {
  it('are told by length and kind, fillers and products by name', () => {
    const cases = [
      ['PF2ABC7X12', '(10 letters and digits)'],
      ['5021234567', '(10 digits)'],
      ['To be filled by O.E.M.', 'To be filled by O.E.M.'],
      ['Default string', 'Default string'],
      ['0', '0'],
      ['None', 'None'],
      ['VMware-56 4d 1b 2c 3d 4e 5f 60-71 82 93 a4 b5 c6 d7 e8', 'VMware-xx'],
      ['Parallels-4F 2A 1B', 'Parallels-xx'],
      ['/7XKH2A3/CNWS2003/', '(18 characters)'],
      ['(10 letters and digits)', '(10 letters and digits)'],
    ];
    for (const [serial = '', expected] of cases) expect(reducedSerial(serial)).toBe(expected);
  });
});

describe('text', () => {
  it('has kinds for addresses, and homes of nobody in particular', () => {
    const cases = [
      ['TCP 192.168.1.5:139', 'TCP private:139'],
      ['tcp4 0 0 192.168.1.5.5900 *.* LISTEN', 'tcp4 0 0 private.5900 *.* LISTEN'],
      ['0.0.0.0:135 127.0.0.1:80 [::]:135 [::1]:80', '0.0.0.0:135 127.0.0.1:80 [::]:135 [::1]:80'],
      ['[fe80::1c2%5]:139', '[link-local]:139'],
      ['2001:da8::1 8.8.8.8', 'public public'],
      ['08:00:27:1a:2b:3c 08-00-27-1A-2B-3C', '08:00:27:xx:xx:xx 08-00-27-xx-xx-xx'],
      [
        'C:\\Users\\Wang Wei\\x.exe c:\\users\\Public\\y',
        'C:\\Users\\own\\x.exe c:\\users\\Public\\y',
      ],
      ['/home/wangwei/x:/Users/Shared/y', '/home/own/x:/Users/Shared/y'],
      ['12:34:56 0::/ 2026-11-26 10.15.7', '12:34:56 0::/ 2026-11-26 10.15.7'],
    ];
    for (const [text = '', expected] of cases) expect(reducedText(text)).toBe(expected);
  });
});

describe('addresses', () => {
  it('have the kinds of the registries', () => {
    const cases = [
      ['127.0.0.1', 'loopback'],
      ['::1', 'loopback'],
      ['10.1.2.3', 'private'],
      ['172.31.0.1', 'private'],
      ['172.32.0.1', 'public'],
      ['192.168.0.1', 'private'],
      ['fd12:3456::1', 'private'],
      ['169.254.1.1', 'link-local'],
      ['fe80::1%eth0', 'link-local'],
      ['100.64.0.1', 'cgnat'],
      ['100.128.0.1', 'public'],
      ['2001:da8::1', 'public'],
      ['::ffff:10.0.0.1', 'private'],
      ['cgnat', 'cgnat'],
    ];
    for (const [address = '', kind] of cases) expect(addressKind(address)).toBe(kind);
  });
});
