/**
 * Content security policy of every page, whatever the host: our own scripts and styles, nothing
 * inline, no eval, no frames, no forms, no plug-ins. WebAssembly may be compiled, because faces are
 * looked for with it; this allows no eval of scripts (Content Security Policy Level 3, §8.5).
 * @param connect where pages may connect to beside their own origin, e.g. `ws://127.0.0.1:4680`
 */
export const contentSecurityPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
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
export const securityHeaders = (connect: readonly string[]): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': contentSecurityPolicy(connect),
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
    // For the rough place of R-S7, where a candidate agrees to it.
    'geolocation=(self)',
    ...['usb', 'serial', 'hid', 'midi', 'payment'].map((f) => `${f}=()`),
  ].join(', '),
});
