import { describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { decodeUtf8 } from '../../../main/adapters/crypto/utf8.ts';

const crypto = createNodeCrypto();
const key = Buffer.alloc(32, 1);

describe('encryption', () => {
  const sealed = crypto.encrypt(key, Buffer.from('机密'), 'place 1');

  it('refuses another key, another context, and any changed or missing byte', () => {
    const refused = { ok: false, error: 'altered-or-wrong-key' };
    expect(crypto.decrypt(Buffer.alloc(32, 2), sealed, 'place 1')).toEqual(refused);
    expect(crypto.decrypt(key, sealed, 'place 2')).toEqual(refused);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 0x80;
      expect(crypto.decrypt(key, changed, 'place 1'), `byte ${at}`).toEqual(refused);
      expect(crypto.decrypt(key, sealed.subarray(0, at), 'place 1')).toEqual(refused);
    }
  });

  it('throws for a key of another length', () => {
    expect(() => crypto.encrypt(Buffer.alloc(16), Buffer.from('x'), '')).toThrow();
  });

  it('gives back what it was given, and never the same ciphertext twice', () => {
    const plain = crypto.decrypt(key, sealed, 'place 1');
    expect(plain.ok && Buffer.from(plain.value).toString()).toBe('机密');
    expect(Buffer.from(crypto.encrypt(key, Buffer.from('机密'), 'place 1')).equals(sealed)).toBe(
      false,
    );
    const empty = crypto.decrypt(key, crypto.encrypt(key, new Uint8Array(), 'x'), 'x');
    expect(empty.ok && empty.value).toHaveLength(0);
  });
});

describe('signatures', () => {
  const pair = crypto.newSigningKey();
  const signature = crypto.sign(pair.privateKey, 'text');

  it('are refused for another text or key, and when malformed in any way', () => {
    expect(crypto.verify(pair.publicKey, 'Text', signature)).toBe(false);
    expect(crypto.verify(crypto.newSigningKey().publicKey, 'text', signature)).toBe(false);
    for (const bad of ['', 'x', `${signature}A`, `${signature}=`, ` ${signature}`, '!!!!']) {
      expect(crypto.verify(pair.publicKey, 'text', bad), bad).toBe(false);
      expect(crypto.verify(bad, 'text', signature), bad).toBe(false);
    }
    expect(crypto.verify(pair.privateKey, 'text', signature)).toBe(false);
  });

  it('have one text each: the loose bits of base64 are not ignored', () => {
    const last = signature.at(-1) ?? '';
    for (const other of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
      const changed = signature.slice(0, -1) + other;
      expect(crypto.verify(pair.publicKey, 'text', changed)).toBe(other === last);
    }
  });

  it('are right for what was signed', () => {
    expect(crypto.verify(pair.publicKey, 'text', signature)).toBe(true);
  });

  it('throw for a private key that is none', () => {
    expect(() => crypto.sign('nonsense', 'text')).toThrow();
  });
});

describe('digests', () => {
  it('are those of the standards (FIPS 180-4, RFC 4231)', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(crypto.sha256('abc')).toBe(abc);
    expect(crypto.sha256(Buffer.from('abc'))).toBe(abc);
    expect(crypto.keyedDigest(Buffer.from('Jefe'), 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });
});

describe('text from bytes', () => {
  it('refuses what is not UTF-8 and keeps a byte order mark', () => {
    expect(decodeUtf8(Buffer.from([0xff]))).toEqual({ ok: false, error: 'not-utf8' });
    expect(decodeUtf8(Buffer.from([0xed, 0xa0, 0x80]))).toEqual({ ok: false, error: 'not-utf8' });
    expect(decodeUtf8(Buffer.from('\ufeff考'))).toEqual({ ok: true, value: '\ufeff考' });
  });
});
