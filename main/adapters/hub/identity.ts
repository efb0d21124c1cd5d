import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../../ports/plain-error.ts';
import { createFileAtomic } from '../files/atomic-write.ts';
import { makeCertificate } from './certificate.ts';

/** By what a hub is known: whoever has pinned the fingerprint accepts no other. */
export type HubIdentity = {
  readonly key: string;
  readonly certificate: string;
  /** SHA-256 of the certificate: upper-case hexadecimal with colons, as browsers show it. */
  readonly fingerprint: string;
};

export type HubIdentityOptions = {
  readonly folder: string;
  readonly hosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number;
};

const day = 86_400_000;

/** Pins end with the hub, not with a date: a certificate that ran out would stop every station at once. */
const lifetimeDays = 25 * 365;

/**
 * The hub's key and certificate: made at the first start, kept after it in one file that only its
 * owner can read, so that a crash can't leave one without the other. A file that is there is never
 * replaced. Throws PlainError: `unwritable` with `folder`; `key-unwritable`, `key-readable-by-others`,
 * `key-unreadable` and `key-malformed` with `file`.
 */
export const hubIdentity = ({ folder, hosts, now }: HubIdentityOptions): HubIdentity => {
  const file = join(folder, 'hub.pem');
  if (!existsSync(file)) make(folder, file, hosts, now);
  return read(file);
};

const make = (folder: string, file: string, hosts: readonly string[], now: number): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new PlainError('unwritable', { folder });
  }
  const { key, certificate } = makeCertificate({
    commonName: 'Invigil hub',
    hosts,
    // Clocks of stations may be behind.
    notBefore: new Date(now - day),
    notAfter: new Date(now + lifetimeDays * day),
  });
  const made = createFileAtomic(file, `${key}${certificate}`, { mode: 0o600 });
  if (!made.ok && made.error !== 'exists') throw new PlainError('key-unwritable', { file });
};

const read = (file: string): HubIdentity => {
  let content: string;
  let mode: number;
  try {
    mode = statSync(file).mode;
    content = readFileSync(file, 'utf8');
  } catch {
    throw new PlainError('key-unreadable', { file });
  }
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new PlainError('key-readable-by-others', { file });
  }
  try {
    const certificate = new X509Certificate(content);
    if (!certificate.checkPrivateKey(createPrivateKey(content))) throw new Error('another key');
    return { key: content, certificate: content, fingerprint: certificate.fingerprint256 };
  } catch {
    throw new PlainError('key-malformed', { file });
  }
};
