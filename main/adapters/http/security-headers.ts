/**
 * The candidate's window looks for faces and, with consent, for the rough place (R-S7); no other does. A
 * worker has the policy of its own script, so scripts have what that window has.
 */
const looksForFaces = (path: string): boolean =>
  path === '/candidate/' || path.startsWith('/assets/');

/**
 * Content security policy of every page, whatever the host: our own scripts and styles, nothing
 * inline, no eval, no frames, no forms, no plug-ins. Where faces are looked for WebAssembly may be
 * compiled; that allows no eval of scripts (Content Security Policy Level 3, `wasm-unsafe-eval`).
 * @param connect where pages may connect to beside their own origin, e.g. `ws://127.0.0.1:4680`
 * @param path of what is served, e.g. `/candidate/`
 */
export const contentSecurityPolicy = (connect: readonly string[], path: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${looksForFaces(path) ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    ["connect-src 'self'", ...connect].join(' '),
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');

/** The same protections for every answer of the browser host and of the desktop's protocol. */
export const securityHeaders = (
  connect: readonly string[],
  path: string,
): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(connect, path),
  // A page of another origin gets no handle on ours, and can't embed what we serve.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    'camera=(self)',
    'microphone=(self)',
    'display-capture=(self)',
    'fullscreen=(self)',
    looksForFaces(path) ? 'geolocation=(self)' : 'geolocation=()',
    ...['usb', 'serial', 'hid', 'midi', 'payment'].map((f) => `${f}=()`),
  ].join(', '),
});
