import type { RequestListener, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { measureNetwork } from '../../../main/adapters/network/measure.ts';
import type { NetworkMeasurement } from '../../../main/domain/checks/network-measurement.ts';
import { identity } from '../../support/hub.ts';
import { type Lies, openLiar } from './liar.ts';

/** Downloads and uploads have a good second each: long enough to see that one has come to a halt. */
const seconds = 4;

const measured = async (lies: Lies): Promise<NetworkMeasurement> => {
  const liar = await openLiar(lies);
  const began = performance.now();
  const outcome = await measureNetwork({
    servers: [{ url: liar.url, fingerprint: identity.fingerprint }],
    seconds,
    limits: { bytes: 20_000_000 },
  });
  liar.close();
  expect(performance.now() - began).toBeLessThan(seconds * 1_000 + 4_000);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};

const asked = (url: string | undefined): number => Number(url?.split('=')[1]);
const line = (bytes: number, milliseconds: number, done = false): string =>
  `${JSON.stringify({ bytes, milliseconds, done })}\n`;
const often = (response: ServerResponse, words: (time: number) => string): void => {
  let time = 0;
  const timer = setInterval(() => response.write(words(++time)), 50);
  response.on('close', () => clearInterval(timer));
};

describe.concurrent('a download is not measured but named', () => {
  const lies: readonly (readonly [string, string, RequestListener])[] = [
    [
      'wrong-length',
      'it is shorter than asked for',
      (_, response) => response.end(Buffer.alloc(500)),
    ],
    [
      'wrong-length',
      'its length is not told',
      ({ url }, response) => {
        response.write('x');
        response.end(Buffer.alloc(asked(url)));
      },
    ],
    [
      'closed-early',
      'it ends before its length',
      ({ url, socket }, response) => {
        response.writeHead(200, { 'content-length': asked(url) }).write(Buffer.alloc(100_000));
        setTimeout(() => socket.destroy(), 200);
      },
    ],
    [
      'stalled',
      'it comes to a halt',
      ({ url }, response) => {
        response.writeHead(200, { 'content-length': asked(url) }).write(Buffer.alloc(10_000));
      },
    ],
    [
      'stalled',
      'it never begins',
      ({ url }, response) => {
        response.writeHead(200, { 'content-length': asked(url) }).flushHeaders();
      },
    ],
    ['stalled', 'nobody answers', () => {}],
    ['busy', 'there is no place', (_, response) => response.writeHead(429).end()],
    ['refused', 'the server fails', (_, response) => response.writeHead(500).end()],
    ['refused', 'it is somewhere else', (_, response) => response.writeHead(302).end()],
    ['wrong-answer', 'it is no HTTP', ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
  ];
  it.each(lies)('%s: %s', async (because, _, down) => {
    expect((await measured({ down })).download).toEqual({ known: false, because });
  });
});

describe.concurrent('an upload is not measured but named', () => {
  const lies: readonly (readonly [string, string, RequestListener])[] = [
    [
      'wrong-answer',
      'more has come than was sent',
      (_, response) => often(response, (time) => line(time * 1e9, time)),
    ],
    [
      'wrong-answer',
      'it went faster than time',
      (request, response) => {
        request.resume();
        often(response, (time) => line(time, time * 60_000));
      },
    ],
    [
      'wrong-answer',
      'it goes backwards',
      (request, response) => {
        request.resume();
        often(response, (time) => line(1_000 - time, time));
      },
    ],
    ['wrong-answer', 'the words are rubbish', (_, response) => often(response, () => 'thanks!\n')],
    ['wrong-answer', 'a line has no end', (_, response) => often(response, () => 'x'.repeat(900))],
    ['stalled', 'nobody says a word', (request) => request.resume()],
    ['stalled', 'nothing arrives', (_, response) => often(response, (time) => line(0, time * 50))],
    [
      'closed-early',
      'the server hangs up',
      ({ socket }) => setTimeout(() => socket.destroy(), 100),
    ],
    [
      'closed-early',
      'the answer ends too soon',
      (request, response) => {
        request.resume();
        response.end(line(10, 1));
      },
    ],
    [
      'busy',
      'there is no place',
      (request, response) => {
        request.resume();
        response.writeHead(429).end();
      },
    ],
  ];
  it.each(lies)('%s: %s', async (because, _, up) => {
    expect((await measured({ up })).upload).toEqual({ known: false, because });
  });
});

describe.concurrent('echoes', () => {
  const none = { known: false, because: 'no-echo' };

  it('that never come are no loss of everything: it may be that none are let through', async () => {
    expect((await measured({ echo: () => null })).echo).toEqual(none);
  });

  it('count only if they are the answer to what was asked', async () => {
    const lies: readonly ((message: Buffer) => Buffer)[] = [
      () => Buffer.from('rubbish'),
      (message) => message.fill(9, 0, 4),
      (message) => Buffer.concat([message, message]),
      (message) => message.subarray(0, 16),
      (message) => message.fill(255, 16),
    ];
    const all = await Promise.all(lies.map((echo) => measured({ echo })));
    for (const { echo } of all) expect(echo).toEqual(none);
  });

  it('that come twice count once', async () => {
    const { echo } = await measured({});
    if (!echo.known) throw new Error(echo.because);
    expect(echo.value.quiet.lossPercent).toBeGreaterThanOrEqual(0);
    expect(echo.value.quiet.probes).toBeLessThanOrEqual(seconds * 100);
  });
});

describe.concurrent('the clock', () => {
  it('is compared with the server’s', async () => {
    const { clock } = await measured({ hello: { time: Date.now() - 3_600_000 } });
    // That server's clock stands still, so the machine's is ahead by the time since then, too.
    expect(clock.aheadMilliseconds).toBeGreaterThan(3_599_900);
    expect(clock.aheadMilliseconds).toBeLessThan(3_602_000);
    expect(clock.accuracyMilliseconds).toBeLessThan(500);
  });
});
