import { parseArgs } from 'node:util';
import type { Synchronous } from '../../main/adapters/sqlite/connection.ts';
import { noPowerCuts, runCampaign } from './harness/campaign.ts';
import { newFigures, summary } from './harness/figures.ts';
import { sayFigures } from './harness/say-figures.ts';
import { runLockdown } from './lockdown/campaign.ts';

/**
 * `npm run faults -- --kills N --power-cuts M [--synchronous full|normal|off] [--seed S] [--json]`:
 * kills the program and cuts its power while candidates sit their exams. Exit code 0: nothing was
 * lost; 1: something was; 2: a wrong option, or power cuts that can't be tried here.
 *
 * `npm run faults -- --lockdown [--kills N] [--seed S] [--json]`: cuts and kills the program while it
 * holds a simulated machine, and looks whether the machine is given back as it was.
 */

const usage =
  'Options: --kills N (default 20), --power-cuts M (default 3), --synchronous full|normal|off, --seed S, --json; or --lockdown with --kills N (default 200), --seed S, --json';

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        kills: { type: 'string' },
        'power-cuts': { type: 'string', default: '3' },
        synchronous: { type: 'string', default: 'full' },
        seed: { type: 'string', default: String(Date.now() % 1_000_000) },
        json: { type: 'boolean', default: false },
        lockdown: { type: 'boolean', default: false },
      },
    });
    const kills = values.kills ?? (values.lockdown ? '200' : '20');
    const numbers = [kills, values['power-cuts'], values.seed];
    const levels: readonly string[] = ['full', 'normal', 'off'] satisfies Synchronous[];
    if (!numbers.every((text) => /^\d{1,9}$/.test(text))) return null;
    if (!levels.includes(values.synchronous)) return null;
    return {
      kills: Number(kills),
      powerCuts: Number(values['power-cuts']),
      seed: Number(values.seed),
      synchronous: values.synchronous as Synchronous,
      json: values.json,
      lockdown: values.lockdown,
    };
  } catch {
    return null;
  }
};

const options = read();
if (options === null) {
  console.error(usage);
  process.exit(2);
}
const { kills, powerCuts, seed, synchronous, json, lockdown } = options;
const say = (line: string): void => console.error(line);
if (lockdown) process.exit(await runLockdown({ kills, seed, json, say }));
if (powerCuts > 0 && noPowerCuts !== null) say(`Power cuts are ${noPowerCuts}.`);

const figures = newFigures();
const begun = performance.now();
const seconds = (): number => (performance.now() - begun) / 1_000;
say(`seed ${seed}, synchronous=${synchronous}: ${kills} kills, ${powerCuts} power cuts`);
const progress = setInterval(() => {
  const { answers, findings } = figures;
  const done = `${figures.kills} of ${kills} kills, ${figures.powerCuts} of ${powerCuts} power cuts`;
  say(`${Math.round(seconds())} s: ${done}, ${answers} answers, ${findings.length} findings`);
}, 10_000);
await runCampaign({ kills, powerCuts, seed, synchronous, figures });
clearInterval(progress);

const result = { seed, synchronous, ...summary(figures, seconds()) };
if (json) console.log(JSON.stringify(result, null, 2));
else for (const line of sayFigures(result)) console.log(line);
const isUntried = powerCuts > 0 && noPowerCuts !== null;
process.exit(figures.findings.length > 0 ? 1 : isUntried ? 2 : 0);
