import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { type ApiOptions, createApi } from '../../main/adapters/api/api.ts';
import type { BuiltFile } from '../../main/adapters/http/files.ts';
import { stationInfo, testHandlers } from '../contract/support/handlers.ts';
import { serveWithCuts } from './loopback-with-cuts.ts';
import { pagesOf } from './pages.ts';
import type { RoomScript } from './proctor-room.ts';

/** Of every account here. */
export const password = 'a right and long password';

const accounts = [
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
  const account = accounts.find((one) => one.login === login);
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

type Parts = {
  readonly browser: Browser;
  /** The proctor's window, built. */
  readonly files: ReadonlyMap<string, BuiltFile>;
  /** The room that its windows show. */
  readonly script: RoomScript;
  readonly api?: Partial<ApiOptions> | undefined;
};

/** A real server with a room that a test writes, and the proctor's windows of it in a browser. */
export const startProctorStation = async ({ browser, files, script, api: more }: Parts) => {
  const log = { warn: () => {}, error: (fields: object) => console.error(fields) };
  const handlers = testHandlers({
    ...script.handlers,
    'station.info': () => ({
      ok: true,
      value: { ...stationInfo, centre: '示范考点 Demonstration centre', station: 'P-01' },
    }),
  });
  const api = createApi(handlers, { signIn, log, ...more });
  const server = await serveWithCuts(api, files);
  const pages = pagesOf(browser);
  /** Cuts all windows off as a fault would; answers how to mend it. */
  const cut = () => {
    server.cut();
    return server.restore;
  };

  /** Opens a window; what goes wrong in its page is in `complaints`. */
  const open = async (options: OpenOptions = {}) => {
    const { locale = 'en', viewport = { width: 1024, height: 768 }, theme = 'light' } = options;
    const { page, close } = await pages.open({
      viewport,
      locale,
      colorScheme: theme,
      reducedMotion: 'reduce',
      ...options.context,
    });
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      const favicon = message.location().url.endsWith('/favicon.ico');
      // A cut connection is reported by the browser itself.
      const isCut = message.text().includes('WebSocket connection');
      if (message.type() === 'error' && !favicon && !isCut) complaints.push(message.text());
    });
    const code = api.issueLaunchCode('proctor', 60_000);
    await page.goto(`${server.origin}/proctor/#${code}`);
    if (options.signedIn ?? true) await signInByKeyboard(page, 'sun');
    return { page, complaints, cut, close };
  };
  const close = async () => {
    await pages.end();
    api.close();
    await server.close();
  };
  return { api, open, close };
};
export type ProctorStation = Awaited<ReturnType<typeof startProctorStation>>;

/** Types account and password into the form that has the focus already. */
export const signInByKeyboard = async (page: Page, login: string, word = password) => {
  await page.locator('input[autocomplete=username]').waitFor();
  await page.locator('input[autocomplete=username]:focus').waitFor();
  await page.keyboard.type(login);
  await page.keyboard.press('Tab');
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
};
