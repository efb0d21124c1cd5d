import { describe, expect, it } from 'vitest';
import { serverFrom } from '../../../main/domain/checks/server-address.ts';

const fingerprint = '3F:'.repeat(31).concat('3f');

describe('the address of a test server (R-S5)', () => {
  it('is refused without encryption, with a name and password, a path, a space, or a broken fingerprint', () => {
    for (const wrong of [
      '',
      'hub.example.org',
      'http://hub.example.org',
      'https://',
      'https://me:secret@hub.example.org',
      'https://hub.example.org/path',
      'https://hub .example.org',
      'https://hub.example.org:99999',
      'https://hub.example.org:0',
      'https://?x',
      'https://:4690',
      'https://[zz]',
      'https://hub..example.org:',
      'https://hub.example.org#',
      'https://hub.example.org#3f',
      `https://hub.example.org#${fingerprint}00`,
      `https://hub.example.org#${fingerprint}#${fingerprint}`,
    ]) {
      expect(serverFrom(wrong), wrong).toBeNull();
    }
  });

  it('is the host with its port, and the fingerprint behind the sign', () => {
    expect(serverFrom('https://hub.example.org:4690')).toEqual({
      url: 'https://hub.example.org:4690',
    });
    expect(serverFrom(`https://[2001:db8::1]:4690#${fingerprint}`)).toEqual({
      url: 'https://[2001:db8::1]:4690',
      fingerprint,
    });
  });
});
