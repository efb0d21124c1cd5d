import { existsSync } from 'node:fs';
import { createNodeCrypto } from '../../adapters/crypto/node-crypto.ts';
import { createMachine } from '../../adapters/machine/create.ts';
import { machineIdentity, networkIdentity } from '../../adapters/machine/identity.ts';
import { checkTicket, type Ticket } from '../../domain/checks/ticket.ts';
import type { CheckReport } from '../../services/checks/check-report.ts';
import { knownBy, signerFrom, ticketOf } from '../../services/checks/own-ticket.ts';
import { checkWordsIn } from '../check-words.ts';
import { fill } from '../say.ts';
import { keyIn, readText } from './files.ts';
import { exit, type Output, Stop } from './output.ts';
import { openOwn } from './station.ts';

const { sha256, verify } = createNodeCrypto();

/** As whom this machine is known; ends with a sentence where the system does not say. */
const thisMachine = async (output: Output, data: string) => {
  const asked = createMachine({ dataFolder: data });
  const [identity, networks] = await Promise.all([machineIdentity(asked), networkIdentity(asked)]);
  const { machine, network } = knownBy(identity, networks, sha256);
  if (machine === null) throw new Stop(output.words.text.ticket.noIdentity);
  return { machine, network };
};

/** The report in short, signed by this station; ends with a sentence before the centre is set up. */
export const signTicket = async (
  output: Output,
  data: string,
  report: CheckReport,
): Promise<Ticket> => {
  const known = await thisMachine(output, data);
  const core = openOwn(output, data);
  try {
    const station = core.services.centre.station();
    if (station === undefined) throw new Stop(output.words.text.ticket.notSetUp);
    const signer = signerFrom(station, core.services.keys.signText);
    return ticketOf(report, known, signer, sha256);
  } finally {
    core.close('operator');
  }
};

/** `invigil ticket`: whether a readiness ticket may be relied on, on this machine, now. */
export const ticketCommand = async (
  output: Output,
  file: string,
  { key, maxAgeHours }: { readonly key: string; readonly maxAgeHours: string },
  locale: 'zh-CN' | 'en',
  data: string,
): Promise<number> => {
  const { ticket: text } = output.words.text;
  const hours = Number(maxAgeHours);
  if (!(hours > 0 && hours <= 8_760)) throw new Stop(text.hoursWrong);
  const { machine } = await thisMachine(output, data);
  const checked = checkTicket(parsed(readText(output, file)), {
    centreKey: existsSync(key) ? keyIn(readText(output, key)) : key,
    machine,
    now: Date.now(),
    maxAgeMilliseconds: hours * 3_600_000,
    verify,
    sha256,
  });
  output.result(
    checked.ok
      ? { accepted: true, ticket: checked.value }
      : { accepted: false, refused: checked.error },
  );
  if (!checked.ok) {
    output.say(fill(text.refusals[checked.error], { file, hours }));
    return exit.notAsExpected;
  }
  const { made, result, findings } = checked.value;
  const words = checkWordsIn(locale);
  output.say(fill(text.accepted, { file, made: new Date(made).toISOString() }));
  output.say(words.result(result));
  for (const { check, verdict, effect } of findings) {
    if (effect === 'blocks' || effect === 'warns') {
      output.say(`    ${words.check(check)}: ${words.verdict(verdict)}`);
    }
  }
  return result === 'ready' ? exit.done : exit.notAsExpected;
};

/** What is no JSON is no ticket either. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
