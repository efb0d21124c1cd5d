import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../main/adapters/hub/certificate.ts';
import { element, oid, time, unsigned } from '../../../main/adapters/hub/der.ts';

const hosts = [
  'localhost',
  'hub.example.org',
  '127.0.0.1',
  '::1',
  '2001:db8::a:1',
  '::ffff:1.2.3.4',
];
const made = makeCertificate({
  commonName: '考点 hub',
  hosts,
  notBefore: new Date('2026-11-20T08:09:10Z'),
  notAfter: new Date('2051-02-03T04:05:06Z'),
});
const read = new X509Certificate(made.certificate);

describe('a certificate that the hub makes for itself', () => {
  it('is signed by its own key, and the key belongs to it', () => {
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.checkPrivateKey(createPrivateKey(made.key))).toBe(true);
    expect(read.issuer).toBe(read.subject);
    expect(read.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  });

  it('does not verify once a byte of it is altered', () => {
    const raw = Buffer.from(read.raw);
    const at = raw.indexOf(Buffer.from('hub.example.org'));
    raw.write('hab', at);
    const altered = new X509Certificate(raw);
    expect(altered.verify(altered.publicKey)).toBe(false);
  });

  it('is valid from and to the second, also beyond 2049', () => {
    expect(read.validFromDate).toEqual(new Date('2026-11-20T08:09:10Z'));
    expect(read.validToDate).toEqual(new Date('2051-02-03T04:05:06Z'));
  });

  it('names its hosts and addresses, and is no authority', () => {
    expect(read.subject).toBe('CN=考点 hub');
    for (const host of ['localhost', 'hub.example.org']) expect(read.checkHost(host)).toBe(host);
    for (const ip of ['127.0.0.1', '::1', '2001:db8::a:1']) expect(read.checkIP(ip)).toBe(ip);
    expect(read.checkHost('other.example.org')).toBeUndefined();
    expect(read.checkIP('127.0.0.2')).toBeUndefined();
    expect(read.ca).toBe(false);
    expect(read.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  it('has a serial number of its own each time', () => {
    const again = makeCertificate({
      commonName: 'hub',
      hosts: [],
      notBefore: new Date(),
      notAfter: new Date(),
    });
    expect(new X509Certificate(again.certificate).serialNumber).not.toBe(read.serialNumber);
    expect(new X509Certificate(again.certificate).subjectAltName).toBeUndefined();
  });

  it('lets TLS clients in that trust it, and those alone', async () => {
    const server = createServer({ key: made.key, cert: made.certificate }, (socket) =>
      socket.end('hello'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const outcome = (ca: string | undefined) =>
      new Promise<string>((resolve) => {
        const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca });
        socket.on('error', (error) => resolve('code' in error ? String(error.code) : 'error'));
        socket.on('data', (data) => resolve(data.toString()));
      });
    expect(await outcome(made.certificate)).toBe('hello');
    expect(await outcome(undefined)).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    server.close();
  });
});

describe('the encoding', () => {
  it('writes lengths in one byte below 128 and in as many as are needed above', () => {
    expect(element(4, Buffer.alloc(127)).subarray(0, 2)).toEqual(Buffer.from([4, 127]));
    expect(element(4, Buffer.alloc(128)).subarray(0, 3)).toEqual(Buffer.from([4, 0x81, 128]));
    expect(element(4, Buffer.alloc(300)).subarray(0, 4)).toEqual(Buffer.from([4, 0x82, 1, 44]));
  });

  it('keeps integers positive and as short as they can be', () => {
    expect(unsigned(Buffer.from([0, 0, 0x7f]))).toEqual(Buffer.from([2, 1, 0x7f]));
    expect(unsigned(Buffer.from([0x80]))).toEqual(Buffer.from([2, 2, 0, 0x80]));
    expect(unsigned(Buffer.from([0, 0]))).toEqual(Buffer.from([2, 1, 0]));
  });

  it('writes object identifiers in base 128', () => {
    expect(oid('1.2.840.10045.4.3.2').toString('hex')).toBe('06082a8648ce3d040302');
    expect(oid('2.5.29.17').toString('hex')).toBe('0603551d11');
  });

  it('writes years of two digits until 2049 and of four from 2050', () => {
    expect(time(new Date('2049-12-31T23:59:59Z')).toString('latin1')).toBe('\x17\x0d491231235959Z');
    expect(time(new Date('2050-01-01T00:00:00Z')).toString('latin1')).toBe(
      '\x18\x0f20500101000000Z',
    );
  });
});
