import { createArgon2Passwords } from '../../adapters/passwords/argon2.ts';
import { exit, type Output, Stop } from './output.ts';
import { ask } from './station.ts';

/** Shorter ones are guessed while nobody looks. */
const shortest = 8;

/**
 * Hashes a quit password for a policy's `lockdown.quitPassword` (R-L4): argon2id, as a PHC string. The
 * password is asked for twice and never shown, or taken from INVIGIL_PASSWORD.
 */
export const quitPasswordCommand = async (output: Output): Promise<number> => {
  const { text } = output.words;
  const password = process.env.INVIGIL_PASSWORD ?? (await askTwice(output));
  if (password.length < shortest) throw new Stop(text.quitPassword.tooShort);
  const hash = await createArgon2Passwords().hash(password);
  output.say(hash);
  output.result({ quitPassword: hash });
  return exit.done;
};

const askTwice = async ({ words: { text } }: Output): Promise<string> => {
  const first = await ask(text.quitPassword.ask);
  if (first !== (await ask(text.quitPassword.again))) throw new Stop(text.quitPassword.different);
  return first;
};
