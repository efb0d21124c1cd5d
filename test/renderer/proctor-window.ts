import type { Browser, BrowserContextOptions, Page, WebSocketRoute } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { type Api, type ApiOptions, createApi } from '../../main/adapters/api/api.ts';
import { type LoopbackServer, serveLoopback } from '../../main/adapters/http/server.ts';
import { stationInfo, testHandlers } from '../contract/support/handlers.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { buildWindow } from '../support/built-window.ts';
import { createRoomScript } from '../support/proctor-room.ts';

const found = findBrowser();
const password = 'a right and long password';

const proctors = [
  { id: 'aaaaaaaa1', login: 'sun', name: '孙老师 Sun Yuting', roles: ['proctor'] },
  { id: 'aaaaaaaa2', login: 'qian', name: '钱老师', roles: ['proctor'] },
  { id: 'aaaaaaaa3', login: 'office', name: '考务', roles: ['staff'] },
  { id: 'aaaaaaaa4', login: 'judge', name: '复核员', roles: ['reviewer'] },
] as const;

/** Login by which a test asks for a refusal of the accounts' service. */
const refusedLogins: Readonly<Record<string, { code: string; values: object }>> = {
  locked: { code: 'account-locked', values: { minutes: 15 } },
  disabled: { code: 'account-disabled', values: {} },
};

const signIn: ApiOptions['signIn'] = async (login, given) => {
  const account = proctors.find((one) => one.login === login);
  const error = refusedLogins[login] ?? { code: 'sign-in-failed', values: {} };
  if (account === undefined || given !== password) return { ok: false, error } as never;
  return { ok: true, value: account };
};

export type OpenOptions = {
  readonly locale?: 'zh-CN' | 'en';
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** Signed in from the start; true unless said otherwise. */
  readonly signedIn?: boolean;
  readonly context?: BrowserContextOptions;
};

/** The proctor's window as it is shipped, in a browser, on a real server with a room of the test. */
export const proctorForFile = (more: Partial<ApiOptions> = {}) => {
  const script = createRoomScript();
  let browser: Browser | undefined;
  let server: LoopbackServer | undefined;
  let api: Api | undefined;

  beforeAll(async () => {
    if (!found.ok) return;
    const files = await buildWindow('proctor');
    const log = { warn: () => {}, error: (fields: object) => console.error(fields) };
    const handlers = testHandlers({
      ...script.handlers,
      'station.info': () => ({
        ok: true,
        value: { ...stationInfo, centre: '示范考点 Demonstration centre', station: 'P-01' },
      }),
    });
    api = createApi(handlers, { signIn, log, ...more });
    const served = await serveLoopback({ api, files, port: 0 });
    if (!served.ok) throw new Error(served.error);
    server = served.value;
    browser = await launchBrowser(found.path);
  });
  afterAll(async () => {
    await browser?.close();
    api?.close();
    await server?.close();
  });

  /** Opens a window; what goes wrong in its page is in `complaints`. */
  const open = async (options: OpenOptions = {}) => {
    if (browser === undefined || server === undefined || api === undefined) {
      throw new Error('No browser is running.');
    }
    const { locale = 'en', viewport = { width: 1024, height: 768 }, theme = 'light' } = options;
    const context = await browser.newContext({
      viewport,
      locale,
      colorScheme: theme,
      ...options.context,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const line = { cut: false, sockets: new Set<WebSocketRoute>() };
    await page.routeWebSocket(/\/api/, (socket) => {
      if (line.cut) return void socket.close({ code: 4_999 });
      line.sockets.add(socket);
      socket.connectToServer();
    });
    /** Cuts the window off as a fault would; answers how to mend it. */
    const cut = async () => {
      line.cut = true;
      for (const socket of line.sockets) await socket.close({ code: 4_999 });
      line.sockets.clear();
      return () => {
        line.cut = false;
      };
    };
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const favicon = message.location().url.endsWith('/favicon.ico');
      if (message.type() === 'error' && !favicon) complaints.push(message.text());
    });
    const code = api.issueLaunchCode('proctor', 60_000);
    await page.goto(`${server.origin}/proctor/#${code}`);
    if (options.signedIn ?? true) await signInByKeyboard(page, 'sun');
    return { page, complaints, cut, close: () => context.close() };
  };
  return { script, open, api: () => api as Api };
};

/** Types account and password into the form that has the focus already. */
export const signInByKeyboard = async (page: Page, login: string, word = password) => {
  await page.locator('input[autocomplete=username]').waitFor();
  await page.locator('input[autocomplete=username]:focus').waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
};

export { found, password };
