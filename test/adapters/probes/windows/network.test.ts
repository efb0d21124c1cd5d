import { describe, expect, it } from 'vitest';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import { type Answers, denied, missing, output, rows, windowsMachine } from './machine.ts';

const settings = String.raw`registry HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings`;
const interfaces = ['192.168.1.7', 'link-local', '127.0.0.1'].map((address) => ({
  name: '以太网',
  mac: '00:e0:4c:xx:xx:xx',
  internal: address.startsWith('127'),
  family: 'IPv4',
  address,
}));
const noVpn = output('没有连接\n命令已完成。\n');

const ask = async (answers: Answers) => {
  const fact = await windowsProbes.network(
    windowsMachine({
      'node network': { value: interfaces },
      'node environment': { value: {} },
      [settings]: { values: { ProxyEnable: 0 }, keys: [] },
      'cim Win32_NetworkAdapter': rows(),
      'run rasdial': noVpn,
      ...answers,
    }),
  );
  if (!fact.known) throw new Error(fact.because);
  return fact.value;
};

describe('the network', () => {
  it('is told by kinds of addresses, whole or already reduced', async () => {
    const { kinds, proxy, vpns } = await ask({});
    expect(kinds).toEqual(['private', 'link-local', 'loopback']);
    expect(proxy).toEqual(known(false));
    expect(vpns).toEqual(known([]));
  });

  it.each([
    ['a server', { values: { ProxyEnable: 1, ProxyServer: 'set' }, keys: [] }, {}, known(true)],
    ['a switched-off one', { values: { ProxyEnable: 0, ProxyServer: 'set' } }, {}, known(false)],
    ['a script', { values: { ProxyEnable: 0, AutoConfigURL: 'set' } }, {}, known(true)],
    ['a variable', denied, { HTTPS_PROXY: 'set' }, known(true)],
    ['nothing that may be read', denied, {}, unknown('denied')],
  ])('has a proxy by %s', async (_, key, environment, fact) => {
    const { proxy } = await ask({ [settings]: key, 'node environment': { value: environment } });
    expect(proxy).toEqual(fact);
  });
});

describe('private networks', () => {
  const adapter = (Name: string, ServiceName: string, NetEnabled: boolean | null = true) => ({
    Name,
    ServiceName,
    NetEnabled,
    AdapterType: 'Ethernet 802.3',
  });

  // Names as Windows lists them: github.com/OpenVPN/openvpn-build/issues/197 for the first two.
  it.each([
    ['TAP-Windows Adapter V9', 'tap0901'],
    ['Wintun Userspace Tunnel', 'wintun'],
    ['Meta Tunnel', 'wintun'],
    ['WireGuard Tunnel', 'WireGuard'],
    ['Cisco AnyConnect Virtual Miniport Adapter for Windows x64', 'vpnva'],
    ['PANGP Virtual Ethernet Adapter', 'PanGpd'],
    ['Fortinet SSL VPN Virtual Ethernet Adapter', 'ftsvnic'],
    ['Sangfor SSL VPN CS Support System VNIC', 'SangforVnic'],
    ['WAN Miniport (IKEv2)', 'RasAgileVpn'],
  ])('are up with %s', async (name, service) => {
    const up = await ask({ 'cim Win32_NetworkAdapter': rows(adapter(name, service)) });
    expect(up.vpns).toEqual(known([name]));
    const down = await ask({
      'cim Win32_NetworkAdapter': rows(adapter(name, service, false), adapter(name, service, null)),
    });
    expect(down.vpns).toEqual(known([]));
  });

  it.each([
    ['Realtek PCIe GbE Family Controller', 'rt640x64'],
    ['Intel(R) Wi-Fi 6 AX201 160MHz', 'Netwtw10'],
    ['VirtualBox Host-Only Ethernet Adapter', 'VBoxNetAdp'],
    ['Microsoft Wi-Fi Direct Virtual Adapter', 'vwifimp'],
    ['Bluetooth Device (Personal Area Network)', 'BthPan'],
  ])('are not seen in %s', async (name, service) => {
    const { vpns } = await ask({ 'cim Win32_NetworkAdapter': rows(adapter(name, service)) });
    expect(vpns).toEqual(known([]));
  });

  // rasdial is translated: github.com/chrisant996/clink-flex-prompt/issues/15. Its three parts are
  // the same everywhere; the words here are those of an English, a German and a Chinese Windows.
  it.each([
    ['English', 'Connected to\nOffice VPN\nCommand completed successfully.\n'],
    ['German', 'Verbunden mit\nOffice VPN\nBefehl erfolgreich ausgeführt.\n'],
    ['Chinese', '已连接\nOffice VPN\n命令已完成。\n'],
  ])("of Windows' own client are read in %s", async (_, text) => {
    expect((await ask({ 'run rasdial': output(text) })).vpns).toEqual(known(['Office VPN']));
  });

  it('are not what a dial-up to a provider is', async () => {
    const { vpns } = await ask({
      'run rasdial': output('已连接\n宽带连接\n公司\n命令已完成。\n'),
    });
    expect(vpns).toEqual(known(['公司']));
  });

  it('are none only when both have answered', async () => {
    expect((await ask({ 'run rasdial': missing })).vpns).toEqual(unknown('missing'));
    expect((await ask({ 'cim Win32_NetworkAdapter': denied })).vpns).toEqual(unknown('denied'));
  });
});

describe('the clock', () => {
  const kept = async (w32tm: unknown) => {
    const fact = await windowsProbes.clock(
      windowsMachine({
        'node time': { value: { zone: 'Asia/Shanghai', offsetMinutes: 480 } },
        'run w32tm /query /status': w32tm,
      }),
    );
    if (!fact.known) throw new Error(fact.because);
    expect(fact.value).toMatchObject({ zone: 'Asia/Shanghai', offsetMinutes: 480 });
    return fact.value.isKept;
  };

  it('is kept by a server', async () => {
    // check-ntp.net, "Windows Time Troubleshooting", section 2.
    const english = `
Leap Indicator: 0(no warning)
Stratum: 4 (secondary reference - syncd by (S)NTP)
Precision: -23 (119.209ns per tick)
Root Delay: 0.0312500s
Root Dispersion: 7.7902343s
ReferenceId: 0xC0A80001 (source IP:  192.168.0.1)
Last Successful Sync Time: 6/19/2026 9:14:02 AM
Source: dc01.corp.example.com
Poll Interval: 10 (1024s)
`;
    expect(await kept(output(english))).toEqual(known(true));
    // The same lines with words of other languages, which the reading must not depend on.
    const chinese = english
      .replace('Leap Indicator: 0(no warning)', 'Leap 指示符: 0(无警告)')
      .replace(/^Stratum: 4 .*$/m, '层次: 4 (次引用 - 与(S)NTP 同步)')
      .replace('ReferenceId', '引用 ID');
    expect(await kept(output(chinese))).toEqual(known(true));
    const french = english
      .replace('Leap Indicator: 0(no warning)', 'Indicateur de saut : 0(aucun avertissement)')
      .replace(/^Stratum: /m, 'Couche : ');
    expect(await kept(output(french))).toEqual(known(true));
  });

  it('is not kept when it is its own source, or has none', async () => {
    // ibid.: LOCL is the local clock; leap indicator 3 and stratum 0 are "not synchronized".
    const local = `
Leap Indicator: 0(no warning)
Stratum: 1 (primary reference - syncd by radio clock)
ReferenceId: 0x4C4F434C (source name:  "LOCL")
`;
    const none = `
Leap 指示符: 3(未同步)
层次: 0 (未指定)
引用 ID: 0x00000000 (未指定)
`;
    expect(await kept(output(local))).toEqual(known(false));
    expect(await kept(output(none))).toEqual(known(false));
  });

  it('is not kept when the service does not run, whatever that is called', async () => {
    // github.com/undergroundwires/privacy.sexy/pull/72; the second in words of a Chinese Windows.
    const english =
      'The following error occurred: The service has not been started. (0x80070426)\n';
    expect(await kept(output(english, 1))).toEqual(known(false));
    expect(await kept(output('发生下列错误: 服务尚未启动。 (0x80070426)\n', 1))).toEqual(
      known(false),
    );
  });

  it('is not known when Windows refuses, says another error, or rubbish', async () => {
    const refused = 'The following error occurred: Access is denied. (0x80070005)\n';
    expect(await kept(output(refused, 1))).toEqual(unknown('denied'));
    expect(await kept(output('发生下列错误: 0x800706BA\n', 1))).toEqual(unknown('error'));
    expect(await kept(output('?'))).toEqual(unknown('error'));
    expect(await kept(missing)).toEqual(unknown('missing'));
  });
});
