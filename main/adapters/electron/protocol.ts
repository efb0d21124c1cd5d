import type { CustomScheme, Protocol } from 'electron';
import type { BuiltFile } from '../http/files.ts';
import { securityHeaders } from '../http/security-headers.ts';
import { origin, scheme } from './address.ts';

/** To be registered before the program is ready: our pages are like those of a secure website. */
export const ourScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/**
 * Serves the built windows over our own scheme, from the same list and with the same headers as the
 * browser host. No other file of the machine can be named.
 */
export const serveWindows = (
  protocol: Pick<Protocol, 'handle'>,
  files: ReadonlyMap<string, BuiltFile>,
): void => {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    const file = `${url.protocol}//${url.host}` === origin ? files.get(url.pathname) : undefined;
    const headers = { ...securityHeaders([], url.pathname), 'Cache-Control': 'no-store' };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers });
    }
    if (file === undefined) return new Response(null, { status: 404, headers });
    const body = request.method === 'HEAD' ? null : new Uint8Array(file.body);
    return new Response(body, { status: 200, headers: { ...headers, 'Content-Type': file.type } });
  });
};
