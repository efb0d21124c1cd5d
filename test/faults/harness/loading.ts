import { audit } from './audit.ts';
import type { Chance } from './chance.ts';
import { countHit, type Figures } from './figures.ts';
import { sleep } from './monotonic.ts';
import type { StationFacts } from './station.ts';
import type { VictimOptions } from './victim.ts';
import { startVictim, type Victim } from './victim-process.ts';
import { openDoor, type Windows } from './windows.ts';

export type LoadingOptions = {
  readonly victim: () => VictimOptions;
  /** Ends the program by force. */
  readonly end: (victim: Victim) => Promise<unknown>;
  readonly chance: Chance;
  readonly figures: Figures;
};

/** Interruptions of one store, at most. */
const most = 4;

/**
 * Ends the program by force several times while it makes a new store and loads the demonstration
 * centre with its exams, then lets it finish: everything is there, once. Answers how often.
 */
export const loadInterrupted = async (options: LoadingOptions): Promise<number> => {
  const { chance, figures } = options;
  const times = chance.whole(1, most);
  for (let time = 0; time < times; time += 1) {
    if (chance.happens(0.3)) await interruptStart(options);
    else await interruptLoad(options);
  }
  const facts = await load(options);
  if (facts !== null) audit(options.victim().data, facts, figures);
  return times;
};

/** While the store itself is made, or opened. */
const interruptStart = async ({ victim, end, chance, figures }: LoadingOptions): Promise<void> => {
  const started = startVictim(victim());
  await sleep(chance.between(50, 700));
  await end(started);
  countHit(figures, 'load: start-up');
};

const interruptLoad = async (options: LoadingOptions): Promise<void> => {
  const { end, chance, figures } = options;
  const { victim, windows } = await open(options);
  const { api, send } = windows.door;
  const loading = send(api.station.loadDemonstration).catch(() => null);
  await sleep(chance.between(0, 700));
  await end(victim);
  windows.close();
  await loading;
  countHit(figures, 'load: exams');
};

const open = async (options: LoadingOptions) => {
  const victim = startVictim(options.victim());
  const started = await victim.started;
  if (started.at === 'ready') {
    return { victim, windows: openDoor(started.origin, started.door) };
  }
  const detail = `a store in the making does not open: ${JSON.stringify(started)}`;
  options.figures.findings.push({ kind: 'lost', detail });
  throw new Error(detail);
};

/** Loads what is missing and looks whether all is there; null if it is not. */
const load = async (options: LoadingOptions): Promise<StationFacts | null> => {
  const { victim, windows } = await open(options);
  try {
    return await loaded(windows, options.figures);
  } finally {
    windows.close();
    victim.close('operator');
    await victim.died;
  }
};

const loaded = async (windows: Windows, figures: Figures): Promise<StationFacts | null> => {
  const before = await windows.door.api.station.info();
  const { demonstration } =
    before.state === 'ready'
      ? before
      : await windows.door.send(windows.door.api.station.loadDemonstration);
  const account = (login: string) => {
    const found = demonstration?.accounts.find((one) => one.login === login);
    return { login, password: found?.password ?? '' };
  };
  const admin = await windows.signIn('staff', account('admin'));
  const { publicKey } = await admin.api.staff.centreKey();
  const exams = await admin.api.staff.exams();
  const { total } = await admin.api.staff.bookings({ search: '', offset: 0 });
  const accounts = await admin.api.admin.accounts();
  const counts = [exams.length, total, accounts.length, demonstration?.bookings.length];
  if (counts.join() !== '2,12,5,12') {
    figures.findings.push({ kind: 'half', detail: `loaded in several goes: ${counts.join()}` });
    return null;
  }
  return {
    proctor: account('proctor'),
    staff: account('staff'),
    admin: account('admin'),
    centreKey: publicKey,
  };
};
