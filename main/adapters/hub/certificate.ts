import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import {
  bits,
  element,
  octets,
  oid,
  sequence,
  set,
  tagged,
  text,
  time,
  unsigned,
  yes,
} from './der.ts';

export type SelfSigned = {
  /** PKCS #8, PEM. */
  readonly key: string;
  /** X.509, PEM. */
  readonly certificate: string;
};

export type CertificateOptions = {
  /** Whom it names, for people. */
  readonly commonName: string;
  /** Host names and addresses for which it is. */
  readonly hosts: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
};

const ids = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
} as const;

/**
 * A new ECDSA P-256 key and a certificate (X.509 version 3, RFC 5280) that it signs itself, for a TLS
 * server. Node can read certificates but not make them. Those who connect pin its fingerprint; it
 * is no authority and signs nothing else.
 */
export const makeCertificate = (options: CertificateOptions): SelfSigned => {
  const { commonName, hosts, notBefore, notAfter } = options;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(ids.ecdsaWithSha256));
  const name = sequence(set(sequence(oid(ids.commonName), text(commonName))));
  const content = sequence(
    tagged(0, unsigned(Buffer.from([2]))),
    // Positive and not guessable, at most 20 bytes (RFC 5280, §4.1.2.2).
    unsigned(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    sequence(time(notBefore), time(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, extensions(hosts)),
  );
  const signature = sign('sha256', content, privateKey);
  const certificate = sequence(content, algorithm, bits(signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(certificate),
  };
};

const extensions = (hosts: readonly string[]): Buffer => {
  const digitalSignature = bits(Buffer.from([0x80]), 7);
  const names = sequence(...hosts.map(alternativeName));
  return sequence(
    sequence(oid(ids.basicConstraints), yes, octets(sequence())),
    sequence(oid(ids.keyUsage), yes, octets(digitalSignature)),
    sequence(oid(ids.extendedKeyUsage), octets(sequence(oid(ids.serverAuthentication)))),
    ...(hosts.length === 0 ? [] : [sequence(oid(ids.subjectAltName), octets(names))]),
  );
};

const alternativeName = (host: string): Buffer => {
  switch (isIP(host)) {
    case 4:
      return element(0x87, Buffer.from(host.split('.').map(Number)));
    case 6:
      return element(0x87, bytesOfSix(host));
    default:
      return element(0x82, Buffer.from(host, 'ascii'));
  }
};

const bytesOfSix = (address: string): Buffer => {
  // The parser of addresses writes an embedded IPv4 part in hexadecimal, too.
  const plain = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [before = '', after] = plain.split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [head, tail] = [groups(before), groups(after ?? '')];
  const zeros = Array.from({ length: 8 - head.length - tail.length }, () => '0');
  const hex = [...head, ...zeros, ...tail].map((group) => group.padStart(4, '0')).join('');
  return Buffer.from(hex, 'hex');
};

const pem = (der: Buffer): string => {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};
