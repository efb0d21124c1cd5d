import { createServer } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createApi } from '../../../main/adapters/api/api.ts';
import type { BuiltFile } from '../../../main/adapters/http/files.ts';
import { type LoopbackServer, serveLoopback } from '../../../main/adapters/http/server.ts';
import { signIn, testHandlers } from '../../contract/support/handlers.ts';

const text = (body: string): BuiltFile => ({
  type: 'text/html; charset=utf-8',
  body: Buffer.from(body),
  gzip: null,
  immutable: false,
});
const files = new Map([
  ['/door/', text('<!doctype html>')],
  ['/assets/door-12345678.js', { ...text('1'), type: 'text/javascript', immutable: true }],
]);

let server: LoopbackServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const start = async (port = 0) => {
  const api = createApi(testHandlers({}), { signIn, log: { warn: () => {}, error: () => {} } });
  const served = await serveLoopback({ api, files, port });
  if (served.ok) server = served.value;
  return served;
};
const started = async () => {
  const served = await start();
  if (!served.ok) throw new Error(served.error);
  return served.value;
};

/** Sends bytes as they are and answers the first line, because `fetch` mends what we want broken. */
const raw = (port: number, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => resolve(answer.split('\r\n', 1)[0] ?? ''));
    socket.on('error', reject);
    setTimeout(() => socket.end(), 300);
  });
const get = (port: number, path: string, host = `127.0.0.1:${port}`) =>
  raw(port, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

/** Status with which a WebSocket was refused, or 101. */
const upgrade = (port: number, path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      socket.terminate();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });

describe('a WebSocket is refused', () => {
  const cases: readonly (readonly [string, (port: number) => Record<string, string>, string])[] = [
    ['without an origin', () => ({}), '/api'],
    ['from another site', () => ({ Origin: 'https://evil.example' }), '/api'],
    [
      'from another port of this machine',
      (port) => ({ Origin: `http://127.0.0.1:${port + 1}` }),
      '/api',
    ],
    ['from the same host over https', (port) => ({ Origin: `https://127.0.0.1:${port}` }), '/api'],
    ['from `null`, as a sandboxed frame says', () => ({ Origin: 'null' }), '/api'],
    [
      'from our name in another spelling',
      (port) => ({ Origin: `http://127.0.0.1:${port}`, Host: `127.1:${port}` }),
      '/api',
    ],
    [
      'for a name that was made to resolve to this machine',
      (port) => ({ Origin: `http://evil.example:${port}`, Host: `evil.example:${port}` }),
      '/api',
    ],
    [
      'from one of our names for another of them',
      (port) => ({ Origin: `http://localhost:${port}`, Host: `127.0.0.1:${port}` }),
      '/api',
    ],
  ];
  it.each(cases)('%s', async (_name, headers, path) => {
    const { port } = await started();
    expect(await upgrade(port, path, headers(port))).toBe(403);
  });

  it('at any other path, with a query too', async () => {
    const { port, origin } = await started();
    for (const path of ['/', '/api/', '/api?token=x', '/door/']) {
      expect(await upgrade(port, path, { Origin: origin })).toBe(404);
    }
  });

  it('but not from our own pages', async () => {
    const { port, origin } = await started();
    expect(await upgrade(port, '/api', { Origin: origin })).toBe(101);
    expect(await upgrade(port, '/api/bulk', { Origin: origin })).toBe(101);
    const local = `localhost:${port}`;
    expect(await upgrade(port, '/api', { Origin: `http://${local}`, Host: local })).toBe(101);
  });
});

describe('the built windows', () => {
  it('are all that is served, however a path is written', async () => {
    const { port } = await started();
    for (const path of [
      '/../package.json',
      '/door/../../package.json',
      '/%2e%2e/package.json',
      '/door/%2e%2e%2f%2e%2e%2fpackage.json',
      '/door/..\\..\\package.json',
      '//etc/passwd',
      '/door/index.html',
      '/DOOR/',
      '/assets/',
      '/package.json',
      '/door/\0',
    ]) {
      expect(await get(port, path), path).toMatch(/ (404|400) /);
    }
    expect(await get(port, '/door/')).toContain('200');
    expect(await get(port, '/door/?code=1')).toContain('200');
  });

  it('are refused under another name', async () => {
    const { port } = await started();
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      '127.0.0.1',
      `127.0.0.1:${port + 1}`,
    ]) {
      expect(await get(port, '/door/', host), host).toContain('403');
    }
  });

  it('are only read', async () => {
    const { origin } = await started();
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await fetch(`${origin}/door/`, { method })).status, method).toBe(405);
    }
    const head = await fetch(`${origin}/door/`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it('come with every protection, also when refused', async () => {
    const { origin, port } = await started();
    const policy = (script: string) =>
      `default-src 'none'; script-src ${script}; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' ws://127.0.0.1:${port}; font-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`;
    const policyOf = async (path: string) =>
      (await fetch(`${origin}${path}`)).headers.get('content-security-policy');
    expect(await policyOf('/door/')).toBe(policy("'self'"));
    // Faces are looked for by a worker, which has the policy of its script.
    const withFaces = policy("'self' 'wasm-unsafe-eval'");
    expect(await policyOf('/assets/door-12345678.js')).toBe(withFaces);
    for (const path of ['/door/', '/assets/door-12345678.js', '/nothing']) {
      const { headers } = await fetch(`${origin}${path}`);
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy'), path).toBe('same-origin');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('permissions-policy'), path).toContain('camera=(self)');
      expect(headers.get('access-control-allow-origin'), path).toBeNull();
    }
  });

  it('are kept by the browser only where their name says their content', async () => {
    const { origin } = await started();
    const page = await fetch(`${origin}/door/`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const asset = await fetch(`${origin}/assets/door-12345678.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
  });

  it('lead to the door from the bare address', async () => {
    const { origin } = await started();
    const bare = await fetch(origin, { redirect: 'manual' });
    expect(bare.headers.get('location')).toBe('/door/');
  });
});

describe('the port', () => {
  it('is open on loopback alone', async () => {
    const { port } = await started();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address?.family === 'IPv4' && !address.internal);
    if (outside === undefined) return;
    const reached = await new Promise((resolve) => {
      const socket = connectTcp(port, outside.address, () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  it('that somebody else has on either loopback address is not used', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const other = createServer();
      const listening = await new Promise<boolean>((resolve) => {
        other.once('error', () => resolve(false));
        other.listen(0, host, () => resolve(true));
      });
      if (!listening) continue; // a machine without IPv6
      const { port } = other.address() as { port: number };
      expect(await start(port)).toEqual({ ok: false, error: 'port-taken' });
      await new Promise((resolve) => other.close(resolve));
    }
  });
});

describe('a window that no longer answers', () => {
  it('is let go, one that answers stays', async () => {
    const api = createApi(testHandlers({}), { signIn, log: { warn: () => {}, error: () => {} } });
    const served = await serveLoopback({ api, files, port: 0, pingMs: 50 });
    if (!served.ok) throw new Error(served.error);
    server = served.value;
    const { origin, port } = server;
    const open = (autoPong: boolean) =>
      new Promise<WebSocket>((resolve) => {
        const options = { headers: { Origin: origin }, autoPong };
        const socket = new WebSocket(`ws://127.0.0.1:${port}/api`, options);
        socket.on('open', () => resolve(socket));
      });
    const [silent, alive] = await Promise.all([open(false), open(true)]);
    await new Promise((resolve) => silent.on('close', resolve));
    expect(alive.readyState).toBe(WebSocket.OPEN);
    alive.terminate();
  });
});
