import { describe, expect, it } from 'vitest';
import { createArgon2Passwords } from '../../../main/adapters/passwords/argon2.ts';

const passwords = createArgon2Passwords();

describe('Argon2id', () => {
  it.each(['', 'x', '$argon2id$v=19$m=19456,t=2,p=1$', '$2b$10$abcdefghijklmnopqrstuv'])(
    'takes a malformed hash for a wrong password: %j',
    async (hash) => expect(await passwords.verify(hash, 'x')).toBe(false),
  );

  it('tells a right password from a wrong one, and salts each hash', async () => {
    const [one, other] = [
      await passwords.hash('密码 and more'),
      await passwords.hash('密码 and more'),
    ];
    expect(one).not.toBe(other);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwords.verify(one, '密码 and more')).toBe(true);
    expect(await passwords.verify(one, '密码 and mor')).toBe(false);
  });
});
