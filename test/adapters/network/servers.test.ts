import { createServer as createHttp, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { measureNetwork } from '../../../main/adapters/network/measure.ts';
import type { NetworkProgress, NetworkServer } from '../../../main/ports/network-test.ts';
import { identity, openHub } from '../../support/hub.ts';
import { type Lies, openLiar } from './liar.ts';

const { fingerprint } = identity;
const limits = { connectMilliseconds: 1_500, bytes: 2_000_000 };

const triedAt = async (...servers: readonly NetworkServer[]) => {
  const outcome = await measureNetwork({ servers, seconds: 1, limits });
  if (outcome.ok || outcome.error.code !== 'no-server-answers') throw new Error('was measured');
  return outcome.error.tried.map(({ problem }) => problem);
};

const problemOfHello = async (hello: Lies['hello'] & {}, pin: string | undefined = fingerprint) => {
  const liar = await openLiar({ hello });
  const [problem] = await triedAt({ url: liar.url, ...(pin === '' ? {} : { fingerprint: pin }) });
  liar.close();
  return { problem, requests: liar.requests };
};

const listening = async (server: Server): Promise<string> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

describe.concurrent('a server that is none of ours is named as what it is', () => {
  const answers: readonly (readonly [string, string, RequestListener])[] = [
    [
      'redirected',
      'sends elsewhere',
      (_, response) => response.writeHead(302, { location: '/login' }).end(),
    ],
    [
      'redirected',
      'wants people to sign in',
      (_, response) => response.writeHead(511).end('<html>'),
    ],
    [
      'not-a-hub',
      'shows a page',
      (_, response) => response.end('<html>Welcome to Hotel Wifi</html>'),
    ],
    ['not-a-hub', 'knows no such page', (_, response) => response.writeHead(404).end()],
    ['not-a-hub', 'answers with other JSON', (_, response) => response.end('{"status":"ok"}')],
    ['busy', 'has too much to do', (_, response) => response.writeHead(503).end()],
    ['closed-early', 'hangs up', (request) => request.socket.destroy()],
    [
      'closed-early',
      'hangs up in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': 900 }).write('{"hub":');
        setTimeout(() => request.socket.destroy(), 50);
      },
    ],
    ['timed-out', 'never answers', () => {}],
    [
      'timed-out',
      'answers a letter at a time',
      (_, response) => {
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
    ],
    [
      'not-a-hub',
      'does not stop to talk',
      (_, response) => {
        const timer = setInterval(() => response.write(' '.repeat(5_000)), 10);
        response.on('close', () => clearInterval(timer));
      },
    ],
  ];
  it.each(answers)('%s: it %s', async (problem, _, hello) => {
    expect((await problemOfHello(hello)).problem).toBe(problem);
  });

  it.each([
    ['other-protocol', { protocol: 2, token: 'of another kind' }],
    ['not-a-hub', { token: '' }],
    ['not-a-hub', { udpPort: 0 }],
    ['not-a-hub', { time: 'now' }],
    ['not-a-hub', { limits: { streamBytes: -1, streamSeconds: 1, datagramsPerSecond: 1 } }],
    ['not-a-hub', { hub: 'other' }],
  ])('%s: its hello has %j', async (problem, lie) => {
    expect((await problemOfHello(lie)).problem).toBe(problem);
  });

  it('wrong-certificate: another than the pinned one, and nothing is asked of it', async () => {
    const { problem, requests } = await problemOfHello({}, '00'.repeat(32));
    expect(problem).toBe('wrong-certificate');
    expect(requests).toEqual([]);
  });

  it('wrong-certificate: none that the system trusts, where none is pinned', async () => {
    const { problem, requests } = await problemOfHello({}, '');
    expect(problem).toBe('wrong-certificate');
    expect(requests).toEqual([]);
  });

  it('not-encrypted: it speaks plain HTTP', async () => {
    const server = createHttp((_, response) => response.end('Sign in'));
    const url = await listening(server);
    expect(await triedAt({ url, fingerprint })).toEqual(['not-encrypted']);
    server.close();
  });

  it('timed-out: it takes the connection and says nothing', async () => {
    const server = createTcp(() => {});
    const url = await listening(server);
    expect(await triedAt({ url, fingerprint })).toEqual(['timed-out']);
    server.close();
  });

  it('unreachable: nobody listens', async () => {
    const server = createTcp();
    const url = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await triedAt({ url, fingerprint })).toEqual(['unreachable']);
  });

  it('bad-address: what is configured can’t be right', async () => {
    const wrong = ['', 'hub.example.org', 'http://127.0.0.1:1', 'ftp://x', 'https://'];
    expect(await triedAt(...wrong.map((url) => ({ url })))).toEqual(wrong.map(() => 'bad-address'));
    expect(await triedAt({ url: 'https://127.0.0.1:1', fingerprint: 'ab:cd' })).toEqual([
      'bad-address',
    ]);
  });
});

describe('the servers of a list', () => {
  it('are none: that is what is answered', async () => {
    expect(await measureNetwork({ servers: [], seconds: 10 })).toEqual({
      ok: false,
      error: { code: 'no-server' },
    });
  });

  // Measures for a second: on a machine that is busy a second time may be needed.
  it('are tried in turn, and the first that answers is used, whichever way its pin is written', {
    retry: 3,
  }, async () => {
    const hub = await openHub();
    const servers = [
      { url: 'https://127.0.0.1:1', fingerprint },
      { url: hub.url, fingerprint: '11'.repeat(32) },
      { url: hub.url, fingerprint: fingerprint.replaceAll(':', '').toLowerCase() },
      { url: 'https://127.0.0.1:2' },
    ];
    const told: NetworkProgress[] = [];
    const onProgress = (progress: NetworkProgress) => told.push(progress);
    const outcome = await measureNetwork({ servers, seconds: 1, limits, onProgress });
    await hub.close();
    if (!outcome.ok) throw new Error(outcome.error.code);
    const { server, skipped, download, upload, echo, clock } = outcome.value;
    expect(server).toBe(hub.url);
    expect(skipped.map(({ problem }) => problem)).toEqual(['unreachable', 'wrong-certificate']);
    for (const measured of [download, upload, echo]) expect(measured.known).toBe(true);
    expect(Math.abs(clock.aheadMilliseconds)).toBeLessThan(clock.accuracyMilliseconds + 2);
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other));
    expect(told[0]?.step).toBe('connecting');
    for (const step of ['echo', 'download', 'upload']) {
      expect(told.map((progress) => progress.step)).toContain(step);
    }
    expect(told[0]?.secondsLeft).toBe(1);
  });

  it('are left at once when whoever asked stops', async () => {
    const hub = await openHub();
    const server = createTcp(() => {});
    const silent = await listening(server);
    for (const [url, after] of [
      [hub.url, 600],
      [hub.url, 2_300],
      [silent, 200],
    ] as const) {
      const began = performance.now();
      const signal = AbortSignal.timeout(after);
      const servers = [{ url, fingerprint }];
      const outcome = await measureNetwork({ servers, seconds: 5, signal });
      expect(outcome).toEqual({ ok: false, error: { code: 'stopped' } });
      expect(performance.now() - began).toBeLessThan(after + 700);
    }
    server.close();
    await hub.close();
  });
});
