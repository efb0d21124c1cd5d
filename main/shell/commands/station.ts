import { join } from 'node:path';
import { createInterface } from 'node:readline';
import {
  type CommandClient,
  clientOfRunning,
  clientWithin,
} from '../../adapters/command-line/client.ts';
import { createFileVault } from '../../adapters/keys/file-vault.ts';
import { type Core, compose } from '../compose.ts';
import { logFile, openLog } from '../log.ts';
import { fill, systemTexts } from '../say.ts';
import { fromOpenFailure, sayStartFailure } from '../start-failure.ts';
import { version } from '../version.ts';
import { type Output, Stop } from './output.ts';

/** The API with a person signed in: of the running program if there is one, else of our own. */
export type Station = { readonly api: CommandClient['api']; readonly close: () => void };

/** Opens the store for this command alone; says who has it when it is in use. */
export const openOwn = (output: Output, data: string): Core => {
  const core = compose({
    data,
    host: 'browser',
    version,
    log: openLog(data),
    vault: (random, storeFile) =>
      createFileVault({ file: join(data, 'master.key'), storeFile, random }),
  });
  if (core.ok) return core.value;
  if (core.error.code === 'store-in-use') throw new Stop(output.words.text.inUse);
  throw new Stop(sayStartFailure(fromOpenFailure(core.error), systemTexts(), logFile(data)));
};

/** Signs a person in for one command; every change is on record under their name. */
export const signIn = async (
  output: Output,
  data: string,
  login: string | undefined,
): Promise<Station> => {
  const { text } = output.words;
  if (login === undefined) throw new Stop(text.loginMissing);
  const running = await clientOfRunning(data);
  const own = running ? null : openOwn(output, data);
  const client = running ?? clientWithin((own as Core).api);
  const close = (): void => {
    client.close();
    own?.close('operator');
  };
  try {
    await client.api.session.open({ code: client.code });
    const password = process.env.INVIGIL_PASSWORD ?? (await ask(fill(text.password, { login })));
    await client.api.session.signIn({ login, password });
    return { api: client.api, close };
  } catch (error) {
    close();
    throw error;
  }
};

/** Asks on the terminal without showing what is typed. */
export const ask = (question: string): Promise<string> =>
  new Promise((resolve) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    process.stderr.write(question);
    Object.assign(terminal, { _writeToOutput: () => {} });
    terminal.question('', (answer) => {
      terminal.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });

/** Asks for a yes; anything else is a no. */
export const confirm = (question: string): Promise<boolean> =>
  new Promise((resolve) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    terminal.question(question, (answer) => {
      terminal.close();
      resolve(/^(y|yes|是)$/i.test(answer.trim()));
    });
  });
