import { describe, expect, it } from 'vitest';
import { probeNetwork, probeNetworkCards } from '../../../../main/adapters/probes/macos/network.ts';
import { probeProxy } from '../../../../main/adapters/probes/macos/proxy.ts';
import { probeVpns } from '../../../../main/adapters/probes/macos/vpns.ts';
import { wrote } from '../../../support/answers-machine.ts';
import { address, mac } from './questions.ts';

const is = <T>(value: T) => ({ known: true, value });
const error = { known: false, because: 'error' };
const proxyQuestion = 'run scutil --proxy';
const listQuestion = 'run scutil --nc list';
const environment = { 'node environment': { value: {} } };
const heading = 'Available network connection services in the current set (*=enabled):\n';
const addresses = (...list: object[]) => ({ 'node network': { value: list } });

describe('the proxy of a Mac', () => {
  const proxy = (body: string, more: object = environment) =>
    probeProxy(mac({ [proxyQuestion]: wrote(`<dictionary> {\n${body}}\n`), ...more }));
  const exceptions = '  ExceptionsList : <array> {\n    0 : *.local\n    1 : 169.254/16\n  }\n';

  it('is seen by its switch, whichever kind it is', async () => {
    for (const name of ['HTTP', 'HTTPS', 'SOCKS', 'ProxyAutoConfig', 'ProxyAutoDiscovery']) {
      expect(await proxy(`${exceptions}  FTPPassive : 1\n  ${name}Enable : 1\n`)).toEqual(is(true));
      expect(await proxy(`${exceptions}  FTPPassive : 1\n  ${name}Enable : 0\n`)).toEqual(
        is(false),
      );
    }
    expect(await proxy('')).toEqual(is(false));
  });

  it('is not that of an interface which is not in use', async () => {
    const scoped =
      '  __SCOPED__ : <dictionary> {\n    en5 : <dictionary> {\n      HTTPEnable : 1\n    }\n  }\n';
    expect(await proxy(`  HTTPEnable : 0\n${scoped}`)).toEqual(is(false));
    expect(await proxy(`${scoped}  HTTPSEnable : 1\n`)).toEqual(is(true));
  });

  it('may be set for this program alone', async () => {
    const set = { 'node environment': { value: { HTTPS_PROXY: 'set' } } };
    expect(await proxy('', set)).toEqual(is(true));
    expect(await proxy('', {})).toEqual(error);
  });

  it('is not known from rubbish', async () => {
    for (const answer of [wrote(''), wrote('No proxy'), wrote('<dictionary> {', 1)]) {
      expect(await probeProxy(mac({ [proxyQuestion]: answer, ...environment }))).toEqual(error);
    }
  });
});

describe('private networks of a Mac', () => {
  const vpns = (list: string, ...of: object[]) =>
    probeVpns(mac({ [listQuestion]: wrote(`${heading}${list}`), ...addresses(...of) }));
  const quiet = [
    address('lo0', '127.0.0.1'),
    address('en0', '192.168.1.7'),
    ...['utun0', 'utun1', 'utun2', 'utun3'].map((name) => address(name, 'fe80::5a1b:1%utun0')),
  ];

  it('are none where only Apple’s own tunnels are up', async () => {
    expect(await vpns('', ...quiet)).toEqual(is([]));
    const recorded = [
      address('en0', 'private'),
      { ...address('utun3', 'link-local'), family: 'IPv6' },
    ];
    expect(await vpns('', ...recorded)).toEqual(is([]));
    // The tunnel to an iPhone under development.
    expect(await vpns('', ...quiet, address('utun4', 'fdc1:2::1'))).toEqual(is([]));
  });

  // Rows of `scutil --nc list` as people published them, the states changed.
  it('are services of the system that are connected', async () => {
    const rows = [
      '* (Connected)      9B33EDB3-7576-4A9C-AB78-BC8C08E05BE4 VPN (com.wireguard.macos) "home-wg"       [VPN:com.wireguard.macos]',
      '* (Disconnected)   4E4CABCA-9235-47FD-BB9D-77AFD8737CCA VPN (io.tailscale.ipn.macsys) "Tailscale"  [VPN:io.tailscale.ipn.macsys]',
      '  (Connected)      1A2B3C4D-1234-4567-89AB-CDEF012345AB IPSec "Home"     [IPSec]',
      '* (Connected)   65F5A798-4B98-4DA1-87D8-9D605FFF6188 PPP --> L2TP       "公司"                      [PPP:L2TP]',
      '* (Connected)   B44D65CF-5842-4E0A-BBD3-32BC90572082 PPP --> USB JTAG/serial debug unit "USB JTAG/serial debug unit"     [PPP:Modem]',
      '* (Connected)   F9BABC6E-649F-4113-95BC-94E1467FCBE8 PPP --> Ethernet (en0) "宽带"     [PPP:PPPoE]',
    ];
    expect(await vpns(`${rows.join('\n')}\n`, ...quiet)).toEqual(is(['home-wg', 'Home', '公司']));
  });

  it('are tunnels of programs, which have an address', async () => {
    expect(await vpns('', ...quiet, address('utun6', '10.8.0.2'))).toEqual(is(['utun6']));
    const both = [address('utun8', '198.18.0.1'), address('utun8', '2001:db8::2')];
    expect(await vpns('', ...both)).toEqual(is(['utun8']));
    const recorded = { ...address('utun6', 'cgnat'), family: 'IPv4' };
    expect(await probeVpns(mac(addresses(recorded)))).toEqual(is(['utun6']));
  });

  it('are not known before both the system and the interfaces were heard', async () => {
    expect(await probeVpns(mac({ [listQuestion]: wrote(heading) }))).toEqual(error);
    expect(await probeVpns(mac(addresses(...quiet)))).toEqual(error);
    expect(
      await probeVpns(mac({ [listQuestion]: wrote('No services'), ...addresses(...quiet) })),
    ).toEqual(error);
  });
});

describe('addresses and cards of a Mac', () => {
  it('are told by kind, the machine’s own loop left out', async () => {
    const list = [
      address('lo0', '::1'),
      address('en0', '192.168.1.7'),
      address('en0', 'fe80::1%en0'),
      address('en0', '2001:db8::7'),
      address('en5', 'private'),
    ];
    expect(await probeNetwork(mac(addresses(...list)))).toEqual(
      is({ kinds: ['private', 'link-local', 'public'], proxy: error, vpns: error }),
    );
  });

  it('do not take the bridges of guests for cards of this machine', async () => {
    const list = [
      address('en0', '192.168.1.7', '3C:22:FB:01:02:03'),
      address('en0', 'fe80::1%en0', '3C:22:FB:01:02:03'),
      address('bridge100', '192.168.64.1', '3e:22:fb:01:02:64'),
      address('vmnet8', '172.16.8.1', '00:50:56:c0:00:08'),
      address('awdl0', 'fe80::2', '1a:2b:3c:01:02:03'),
      address('utun0', 'fe80::3', '00:00:00:00:00:00'),
    ];
    expect(await probeNetworkCards(mac(addresses(...list)))).toEqual(
      is([{ oui: '3c:22:fb', name: 'en0' }]),
    );
    const guest = mac(addresses(address('en0', '172.16.8.2', '00:0c:29:xx:xx:xx')));
    expect(await probeNetworkCards(guest)).toEqual(is([{ oui: '00:0c:29', name: 'en0' }]));
  });
});
