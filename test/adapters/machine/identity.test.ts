import { describe, expect, it } from 'vitest';
import { machineIdentity, networkIdentity } from '../../../main/adapters/machine/identity.ts';
import { answersMachine, wrote } from '../../support/answers-machine.ts';

describe('what a machine is known by', () => {
  it('is what its system keeps for that, in small letters', async () => {
    const linux = answersMachine('linux', { 'file /etc/machine-id': { text: '0B5C7F\n' } });
    expect(await machineIdentity(linux)).toEqual(['0b5c7f']);
    const windows = answersMachine('win32', {
      'registry HKLM\\SOFTWARE\\Microsoft\\Cryptography': {
        values: { MachineGuid: '11111111-2222-3333-4444-555555555555' },
        keys: [],
      },
    });
    expect(await machineIdentity(windows)).toEqual(['11111111-2222-3333-4444-555555555555']);
    const mac = answersMachine('darwin', {
      'run ioreg -rd1 -c IOPlatformExpertDevice': wrote(
        '  | {\n      "IOPlatformUUID" = "A8C1F3E0-0000-5000-8000-0242AC120002"\n',
      ),
    });
    expect(await machineIdentity(mac)).toEqual(['a8c1f3e0-0000-5000-8000-0242ac120002']);
  });

  it('is nothing where the system does not say', async () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(await machineIdentity(answersMachine(platform, {}))).toEqual([]);
    }
  });

  it('is, of its networks, where its addresses are, however many it has there', async () => {
    const card = { name: 'eth0', mac: '08:00:27:00:00:01', internal: false, family: 'IPv4' };
    const machine = answersMachine('linux', {
      'node network': {
        value: [
          { ...card, address: '192.168.7.20' },
          { ...card, address: '192.168.7.21' },
          { ...card, address: '127.0.0.1', internal: true },
          { ...card, address: 'fe80::1', family: 'IPv6' },
        ],
      },
    });
    expect(await networkIdentity(machine)).toEqual(['192.168.7']);
  });
});
