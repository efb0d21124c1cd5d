import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importExam } from './bookings.ts';
import { type ClockPolicy, practicePackage } from './exam-package.ts';
import { startGood } from './victim-process.ts';
import { type Account, openDoor } from './windows.ts';

/** What a parent knows of a station besides its folder: who may sign in, and which key to trust. */
export type StationFacts = {
  readonly proctor: Account;
  readonly staff: Account;
  readonly admin: Account;
  /** The centre's public key, read when it was made: a verifier must not take it from a bundle. */
  readonly centreKey: string;
};

export type Template = StationFacts & { readonly folder: string };

/**
 * Makes a station in a folder through the API: loads the demonstration centre, then imports the
 * practice exam with another policy for its clock.
 */
export const makeStation = async (folder: string, clock: ClockPolicy): Promise<StationFacts> => {
  const victim = await startGood({ data: folder });
  const windows = openDoor(victim.ready.origin, victim.ready.door);
  try {
    const { demonstration } = await windows.door.send(windows.door.api.station.loadDemonstration);
    const account = (login: string): Account => {
      const found = demonstration?.accounts.find((one) => one.login === login);
      if (found === undefined) throw new Error(`the demonstration has no account ${login}`);
      return { login, password: found.password };
    };
    const facts = { proctor: account('proctor'), staff: account('staff'), admin: account('admin') };
    const staff = await windows.signIn('staff', facts.staff);
    await importExam(staff, practicePackage(clock));
    const { publicKey } = await staff.api.staff.centreKey();
    return { ...facts, centreKey: publicKey };
  } finally {
    windows.close();
    victim.close('operator');
    await victim.died;
  }
};

/** A folder of this harness's own, and what removes it. */
export const ownFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-faults-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Copies a station that is not running. */
export const copyStation = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, preserveTimestamps: true });
