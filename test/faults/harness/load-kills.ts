import { audit } from './audit.ts';
import type { Chance } from './chance.ts';
import { countHit, type Figures } from './figures.ts';
import { sleep } from './monotonic.ts';
import { ownFolder, type StationFacts } from './station.ts';
import { startGood } from './victim-process.ts';
import { openDoor } from './windows.ts';

/** Kills per store, before the exams are loaded whole. */
const most = 4;

/**
 * Kills the program several times while it makes a new store and loads the demonstration centre
 * with its exams, then lets it finish: everything is there, once.
 */
export const killWhileLoading = async (chance: Chance, figures: Figures): Promise<void> => {
  const { folder, remove } = ownFolder();
  try {
    for (let kill = 0; kill < chance.whole(1, most); kill += 1) {
      const victim = await startGood({ data: folder });
      const windows = openDoor(victim.ready.origin, victim.ready.door);
      const { api, send } = windows.door;
      const loading = send(api.station.loadDemonstration).catch(() => null);
      await sleep(chance.between(0, 600));
      await victim.kill();
      windows.close();
      await loading;
      figures.kills += 1;
      countHit(figures, 'load: exams');
    }
    const facts = await finish(folder, figures);
    if (facts !== null) audit(folder, facts, figures);
  } finally {
    remove();
  }
};

/** Loads what is missing and looks whether all is there; null if it is not. */
const finish = async (folder: string, figures: Figures): Promise<StationFacts | null> => {
  const victim = await startGood({ data: folder });
  const windows = openDoor(victim.ready.origin, victim.ready.door);
  try {
    const before = await windows.door.api.station.info();
    const info =
      before.state === 'ready'
        ? before
        : await windows.door.send(windows.door.api.station.loadDemonstration);
    const account = (login: string) => {
      const found = info.demonstration?.accounts.find((one) => one.login === login);
      return { login, password: found?.password ?? '' };
    };
    const staff = await windows.signIn('staff', account('admin'));
    const { publicKey } = await staff.api.staff.centreKey();
    const exams = await staff.api.staff.exams();
    const { total } = await staff.api.staff.bookings({ search: '', offset: 0 });
    const accounts = await staff.api.admin.accounts();
    const counts = [exams.length, total, accounts.length, info.demonstration?.bookings.length];
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
  } finally {
    windows.close();
    victim.close('operator');
    await victim.died;
  }
};
