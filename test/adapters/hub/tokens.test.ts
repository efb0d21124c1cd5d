import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../main/adapters/hub/tokens.ts';
import { nameOf } from '../../../main/adapters/hub/visitors.ts';

describe('a token', () => {
  it('is live for its time and not after it', () => {
    let now = 5_000;
    const tokens = createTokens(900, () => now);
    const token = tokens.give();
    expect(tokens.isLive(token)).toBe(true);
    now += 900_000;
    expect(tokens.isLive(token)).toBe(true);
    now += 1_000;
    expect(tokens.isLive(token)).toBe(false);
  });

  it('can’t be made from another one: each of its bits counts', () => {
    const tokens = createTokens(900, () => 5_000);
    const token = tokens.give();
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const altered = Uint8Array.from(token);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(tokens.isLive(altered)).toBe(false);
    }
    expect(createTokens(900, () => 5_000).isLive(token)).toBe(false);
  });
});

describe('the name of an address', () => {
  it('is the same for IPv4 in both writings and for a whole network of IPv6', () => {
    expect(nameOf('::ffff:192.0.2.7')).toBe(nameOf('192.0.2.7'));
    expect(nameOf('2001:db8:1:2::1')).toBe(nameOf('2001:db8:1:2:ffff:0:0:9'));
    expect(nameOf('2001:db8:1:2::1')).not.toBe(nameOf('2001:db8:1:3::1'));
    expect(nameOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
    expect(nameOf('fe80::1%eth0')).toBe(nameOf('fe80::2'));
    expect(nameOf('192.0.2.7')).not.toBe(nameOf('192.0.2.8'));
  });
});
