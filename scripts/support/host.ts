import { hasDisplay } from '../../main/adapters/http/open-browser.ts';
import { fill, type systemTexts } from '../../main/shell/say.ts';
import {
  electronVersion,
  type Failure,
  fetchElectron,
  installedElectron,
  rememberedFailure,
} from './electron.ts';

type Texts = ReturnType<typeof systemTexts>;

/** Which shell to start, or why the one that was asked for can't be. */
export type Host =
  | { readonly host: 'desktop'; readonly electron: string; readonly says: string }
  | { readonly host: 'browser'; readonly says: string }
  | { readonly host: 'none'; readonly says: string };

/** Options that make sense in the browser host alone. */
const browserOnly = ['--no-open', '--port'];

/** Chooses the shell for these arguments, and says why. Fetches Electron where that is wanted. */
export const chooseHost = async (args: readonly string[], texts: Texts): Promise<Host> => {
  const { host } = texts;
  const asked = optionOf(args, '--host');
  const browser = (why: string): Host => ({ host: 'browser', says: fill(host.browser, { why }) });
  if (asked === 'browser') return browser(host.why.asked);
  if (asked !== null && asked !== 'desktop') {
    return { host: 'none', says: `${fill(texts.badOption, { option: '--host' })}\n${texts.usage}` };
  }

  const cannot = cannotShowDesktop();
  if (asked === 'desktop' && cannot !== null) {
    return { host: 'none', says: fill(host.noDesktop, { why: host.why[cannot] }) };
  }
  const option = args.find((arg) =>
    browserOnly.some((one) => arg === one || arg.startsWith(`${one}=`)),
  );
  if (asked === null && option !== undefined) return browser(fill(host.why.option, { option }));
  if (cannot !== null) return browser(host.why[cannot]);

  const electron = await haveElectron(asked === 'desktop', texts);
  if (typeof electron === 'string') {
    const says = fill(host.desktop, { version: electronVersion() });
    return { host: 'desktop', electron, says };
  }
  const why = sayFailure(electron, texts);
  return asked === 'desktop' ? { host: 'none', says: fill(host.noDesktop, { why }) } : browser(why);
};

const cannotShowDesktop = (): 'no-display' | 'root' | null => {
  if (!hasDisplay(process.platform, process.env)) return 'no-display';
  return process.platform === 'linux' && process.getuid?.() === 0 ? 'root' : null;
};

const haveElectron = async (insist: boolean, texts: Texts): Promise<string | Failure> => {
  const installed = installedElectron();
  if (installed !== null) return installed;
  const failure = rememberedFailure();
  if (failure !== null && !insist) return failure;
  console.log(fill(texts.host.fetching, { version: electronVersion() }));
  const started = performance.now();
  return fetchElectron((bytes) => {
    const seconds = Math.round((performance.now() - started) / 1_000);
    const line = fill(texts.host.fetched, { megabytes: Math.round(bytes / 1e6), seconds });
    if (process.stdout.isTTY) process.stdout.write(`\r${line}  `);
    else if (seconds % 10 === 0) console.log(line);
  });
};

const sayFailure = ({ why, at, host }: Failure, { host: texts }: Texts): string =>
  fill(texts.why[why], { host, when: Date.now() - at < 60_000 ? texts.now : texts.earlier });

/** The value of `--name value` or `--name=value`; null when it is not given. */
const optionOf = (args: readonly string[], name: string): string | null => {
  const joined = args.find((arg) => arg.startsWith(`${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 1);
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? '');
};
