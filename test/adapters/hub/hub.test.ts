import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { deflateSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { HubLimits } from '../../../main/adapters/hub/limits.ts';
import { Hello, Taken } from '../../../main/adapters/hub/protocol.ts';
import { openHub, type TestHub } from '../../support/hub.ts';
import { ask, echoes, sayAndWait } from './talk.ts';

const open: TestHub[] = [];
const hubWith = async (limits: Partial<HubLimits> = {}): Promise<TestHub> => {
  const hub = await openHub(limits);
  open.push(hub);
  return hub;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

const helloOf = async (hub: TestHub): Promise<Hello> =>
  Hello.parse(JSON.parse((await ask(hub, '/v1/hello')).body.toString()));
const tokenOf = async (hub: TestHub): Promise<Buffer> =>
  Buffer.from((await helloOf(hub)).token, 'base64url');
const linesIn = (body: Buffer): readonly Taken[] =>
  body
    .toString()
    .trim()
    .split('\n')
    .map((line) => Taken.parse(JSON.parse(line)));

describe('what a hub tells everybody', () => {
  it('is what a measurement needs and nothing else', async () => {
    const hub = await hubWith();
    const before = Date.now();
    const { status, body, headers } = await ask(hub, '/v1/hello');
    expect(status).toBe(200);
    const hello: object = JSON.parse(body.toString());
    expect(Object.keys(hello).toSorted()).toEqual(
      ['hub', 'limits', 'name', 'protocol', 'time', 'token', 'udpPort'].toSorted(),
    );
    const { time, name, udpPort } = Hello.parse(hello);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
    expect([name, udpPort]).toEqual(['示范考点', hub.udpPort]);
    expect(headers.server).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('is a bare number for everything that it does not serve', async () => {
    const hub = await hubWith();
    const paths = [
      '/',
      '/v1',
      '/v1/hello/',
      '/v2/hello',
      '/../etc/passwd',
      '/v1/up',
      '//x/v1/hello',
    ];
    for (const path of paths) {
      const { status, body } = await ask(hub, path);
      expect([path, status, body.length]).toEqual([path, 404, 0]);
    }
    expect((await ask(hub, '/v1/hello', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('downloads', () => {
  it('are as long as asked for, and can’t be compressed', async () => {
    const hub = await hubWith();
    for (const bytes of [1, 65_537, 3_000_000]) {
      const { body, headers } = await ask(hub, `/v1/down?bytes=${bytes}`);
      expect(body.length).toBe(bytes);
      expect(headers['content-length']).toBe(String(bytes));
      expect(deflateSync(body).length).toBeGreaterThan(bytes * 0.99);
    }
  });

  it('are bounded: a number that is none, or too large, is refused', async () => {
    const hub = await hubWith({ streamBytes: 1_000 });
    for (const bytes of ['', '0', '-1', '1.5', '1e3', '0x10', 'abc', '1001', '9'.repeat(400)]) {
      const { status, body } = await ask(hub, `/v1/down?bytes=${bytes}`);
      expect([bytes, status, body.length]).toEqual([bytes, 400, 0]);
    }
    expect((await ask(hub, '/v1/down?bytes=1000')).body.length).toBe(1_000);
  });

  it('end for those who do not take them, and then their place is free', async () => {
    const hub = await hubWith({ streamSeconds: 1, streams: 1 });
    const words = 'GET /v1/down?bytes=200000000 HTTP/1.1\r\nHost: hub\r\n\r\n';
    const socket = connectTls({ port: hub.port, rejectUnauthorized: false }, () => {
      socket.pause().write(words);
    });
    socket.on('error', () => {});
    await sleep(500);
    expect((await ask(hub, '/v1/down?bytes=10')).status).toBe(429);
    await sleep(1_500);
    expect((await ask(hub, '/v1/down?bytes=10')).status).toBe(200);
    socket.destroy();
  });
});

describe('uploads', () => {
  it('are answered with what has come and in which time, while they go on and at the end', async () => {
    const hub = await hubWith();
    const { status, body } = await ask(hub, '/v1/up', {
      method: 'POST',
      body: Buffer.alloc(2_000_000),
    });
    expect(status).toBe(200);
    const last = linesIn(body).at(-1);
    expect(last?.bytes).toBe(2_000_000);
    expect(last?.done).toBe(true);
    expect(last?.milliseconds).toBeGreaterThan(0);
  });

  it('are bounded, whether they say how long they are or not', async () => {
    const hub = await hubWith({ streamBytes: 100_000 });
    const body = Buffer.alloc(1_000_000);
    const headers = { 'content-length': body.length };
    expect((await ask(hub, '/v1/up', { method: 'POST', headers, body })).status).toBe(413);
    const chunked = { 'transfer-encoding': 'chunked' };
    const said = await ask(hub, '/v1/up', { method: 'POST', headers: chunked, body });
    const last = linesIn(said.body).at(-1);
    expect(last?.done).toBe(true);
    expect(last?.bytes).toBeLessThan(300_000);
  });
});

describe('one address', () => {
  it('has so many streams at a time, and a place again when one is over', async () => {
    const hub = await hubWith({ streams: 2, streamSeconds: 2 });
    const slow = [0, 1].map(() =>
      sayAndWait(hub, 'POST /v1/up HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n'),
    );
    await sleep(300);
    const refused = await ask(hub, '/v1/down?bytes=10');
    expect(refused.status).toBe(429);
    expect(refused.headers['retry-after']).toBe('10');
    expect(refused.body.length).toBe(0);
    expect((await ask(hub, '/v1/hello')).status).toBe(200);
    await Promise.all(slow);
    expect((await ask(hub, '/v1/down?bytes=10')).status).toBe(200);
  });

  it('has so many bytes a minute; what was put aside and not used comes back', async () => {
    const hub = await hubWith({ bytesPerMinute: 100_000, streamBytes: 60_000 });
    const up = () => ask(hub, '/v1/up', { method: 'POST', body: Buffer.alloc(10) });
    for (let time = 0; time < 5; time += 1) expect((await up()).status).toBe(200);
    expect((await ask(hub, '/v1/down?bytes=60000')).status).toBe(200);
    expect((await ask(hub, '/v1/down?bytes=60000')).status).toBe(429);
    expect((await ask(hub, '/v1/down?bytes=1000')).status).toBe(200);
  });

  it('may say hello so often', async () => {
    const hub = await hubWith({ hellosPerMinute: 3 });
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) statuses.push((await ask(hub, '/v1/hello')).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('may have so many connections', async () => {
    const hub = await hubWith({ connections: 3 });
    const sockets = Array.from({ length: 6 }, () => connect(hub.port, '127.0.0.1'));
    for (const socket of sockets) socket.on('error', () => {});
    const closed = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    await Promise.all(closed.slice(3));
    expect(sockets.map((socket) => socket.destroyed)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    for (const socket of sockets) socket.destroy();
  });
});

describe('those who are slow or talk rubbish', () => {
  const short = { headerMilliseconds: 400, idleMilliseconds: 800 };

  it('lose the connection without a word when their headers do not come', async () => {
    const hub = await hubWith(short);
    const words = 'GET /v1/hello HTTP/1.1\r\nHost: hub\r\nX-Slow: ';
    const { milliseconds, answer } = await sayAndWait(hub, words);
    expect(answer).toBe('');
    expect(milliseconds).toBeLessThan(3_000);
  });

  it('lose it when TLS never begins', async () => {
    const hub = await hubWith(short);
    const socket = connect(hub.port, '127.0.0.1');
    socket.on('error', () => {});
    await new Promise((resolve) => socket.once('close', resolve));
    expect(socket.destroyed).toBe(true);
  });

  it('lose it when an upload stops in the middle', async () => {
    const hub = await hubWith({ ...short, streamSeconds: 1 });
    const began = 'POST /v1/up HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel';
    const { milliseconds, answer } = await sayAndWait(hub, began);
    expect(milliseconds).toBeLessThan(5_000);
    expect(answer).toContain('"done":true');
  });

  it.each([
    ['what is no HTTP', 'hello, is anybody there?\r\n\r\n'],
    [
      'headers without end',
      `GET /v1/hello HTTP/1.1\r\nHost: hub\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
    ],
    [
      'two lengths',
      'POST /v1/up HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    ],
  ])('get no answer to %s', async (_, words) => {
    const hub = await hubWith(short);
    const { answer, milliseconds } = await sayAndWait(hub, words);
    expect(answer).toBe('');
    expect(milliseconds).toBeLessThan(3_000);
  });
});

describe('echoes', () => {
  it('come back exactly as they were sent, however long after the token', async () => {
    const hub = await hubWith();
    const token = await tokenOf(hub);
    const asked = [
      token,
      Buffer.concat([token, Buffer.from('abcd')]),
      Buffer.concat([token, Buffer.alloc(48)]),
    ];
    expect((await echoes(hub, asked)).toSorted(Buffer.compare)).toEqual(
      asked.toSorted(Buffer.compare),
    );
  });

  it('never come to those who have no live token, nor for datagrams that are too long', async () => {
    const hub = await hubWith();
    const other = await hubWith();
    const token = await tokenOf(hub);
    const altered = Buffer.from(token);
    altered[3] = (altered[3] ?? 0) ^ 1;
    const rubbish = [
      Buffer.alloc(0),
      Buffer.alloc(16),
      Buffer.from('x'.repeat(60)),
      token.subarray(0, 15),
      altered,
      await tokenOf(other),
      Buffer.concat([token, Buffer.alloc(49)]),
      Buffer.concat([token, Buffer.alloc(1_400)]),
    ];
    expect(await echoes(hub, rubbish)).toEqual([]);
    expect((await echoes(hub, [token])).length).toBe(1);
  });

  it('are so many a second for one address', async () => {
    const hub = await hubWith({ datagramsPerSecond: 10 });
    const token = await tokenOf(hub);
    const back = await echoes(
      hub,
      Array.from({ length: 100 }, () => token),
    );
    expect(back.length).toBeGreaterThanOrEqual(10);
    expect(back.length).toBeLessThanOrEqual(14);
  });
});
