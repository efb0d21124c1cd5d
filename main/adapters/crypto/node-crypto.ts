import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import { fail, ok } from '../../domain/result.ts';
import type { Crypto } from '../../ports/crypto.ts';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** The port on node:crypto. Sealed bytes are nonce (12) ‖ ciphertext ‖ tag (16). */
export const createNodeCrypto = (): Crypto => ({
  sha256: (input) => hash('sha256', input, 'hex'),
  keyedDigest: (key, text) =>
    createHmac('sha256', secretKeyOf(key)).update(text, 'utf8').digest('hex'),
  newSigningKey: () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return {
      privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
      publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64url'),
    };
  },
  sign: (privateKey, text) =>
    sign(null, Buffer.from(text, 'utf8'), privateKeyOf(privateKey)).toString('base64url'),
  verify: (publicKey, text, signature) => {
    const key = publicKeyOf(publicKey);
    const bytes = strictBase64url(signature);
    if (key === null || bytes?.length !== 64) return false;
    return verify(null, Buffer.from(text, 'utf8'), key, bytes);
  },
  encrypt: (key, plain, context) => {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, secretKeyOf(key), nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(context, 'utf8'));
    const body = cipher.update(plain);
    cipher.final();
    return Buffer.concat([nonce, body, cipher.getAuthTag()]);
  },
  decrypt: (key, sealed, context) => {
    if (sealed.length < nonceLength + tagLength) return fail('altered-or-wrong-key');
    const nonce = sealed.subarray(0, nonceLength);
    const decipher = createDecipheriv(algorithm, secretKeyOf(key), nonce, {
      authTagLength: tagLength,
    });
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
    const plain = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength));
    try {
      decipher.final();
    } catch {
      return fail('altered-or-wrong-key');
    }
    return ok(plain);
  },
});

/** Node builds a key object from bytes at every call otherwise: two thirds of the time. */
const secretKeys = new WeakMap<Uint8Array, KeyObject>();

/** The caller must not change the bytes of a key that it goes on using. */
const secretKeyOf = (bytes: Uint8Array): KeyObject => {
  const known = secretKeys.get(bytes);
  if (known !== undefined) return known;
  const made = createSecretKey(bytes);
  secretKeys.set(bytes, made);
  return made;
};

/** Throws for a malformed private key: ours come from our own store. */
const privateKeyOf = (text: string): KeyObject => {
  const key = createPrivateKey({
    key: Buffer.from(text, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 private key');
  return key;
};

const publicKeyOf = (text: string): KeyObject | null => {
  const bytes = strictBase64url(text);
  if (bytes === null) return null;
  try {
    const key = createPublicKey({ key: bytes, format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
};

/** Buffer skips what is not base64url and forgives loose bits: one text per key, or none. */
const strictBase64url = (text: string): Buffer | null => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
};
