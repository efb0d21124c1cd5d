import type { Protocol } from 'electron';
import { describe, expect, it } from 'vitest';
import { ourScheme, serveWindows } from '../../../main/adapters/electron/protocol.ts';
import { contentSecurityPolicy } from '../../../main/adapters/http/security-headers.ts';

const files = new Map([
  [
    '/door/',
    { type: 'text/html; charset=utf-8', body: Buffer.from('door'), gzip: null, immutable: false },
  ],
]);

const served = () => {
  let handler: ((request: Request) => Response) | undefined;
  serveWindows(
    {
      handle: (_scheme: string, given: (request: Request) => Response) => {
        handler = given;
      },
    } as unknown as Protocol,
    files,
  );
  return (url: string, method = 'GET') => {
    if (handler === undefined) throw new Error('nothing is served');
    return handler({ url, method } as Request);
  };
};

describe('the desktop’s own protocol', () => {
  it('serves the built windows with the policy of the browser host', async () => {
    const page = served()('invigil://app/door/#code');
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('door');
    expect(page.headers.get('content-security-policy')).toBe(contentSecurityPolicy([], '/door/'));
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  it('serves nothing else', () => {
    const ask = served();
    for (const url of [
      'invigil://app/package.json',
      'invigil://app/../package.json',
      'invigil://app/%2e%2e/package.json',
      'invigil://other/door/',
      'invigil://app/door/index.html',
    ]) {
      expect(ask(url).status, url).toBe(404);
    }
    expect(ask('invigil://app/door/', 'POST').status).toBe(405);
  });

  it('is a secure scheme without rights to go around the policy', () => {
    expect(ourScheme.privileges).toMatchObject({ standard: true, secure: true });
    expect(ourScheme.privileges?.bypassCSP ?? false).toBe(false);
    expect(ourScheme.privileges?.corsEnabled ?? false).toBe(false);
    expect(ourScheme.privileges?.allowServiceWorkers ?? false).toBe(false);
  });
});
