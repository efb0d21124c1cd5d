import type { Connection } from '../../renderer/connection/connection.ts';
import { type TestCore, testCore } from './core.ts';
import { checkIn, goToItems } from './sitting.ts';

/** The demonstration centre in a temporary folder, with a proctor signed in. */
export const demonstration = async (): Promise<{
  readonly station: TestCore;
  readonly proctor: Connection;
  /** Confirmation codes of the practice exam's bookings. */
  readonly practice: readonly string[];
}> => {
  const station = testCore();
  const door = station.open('door');
  const info = await door.send(door.api.station.loadDemonstration, {});
  const accounts = info.demonstration?.accounts ?? [];
  const account = accounts.find((one) => one.roles.includes('proctor'));
  const proctor = station.open('proctor');
  await proctor.api.session.signIn({
    login: account?.login ?? '',
    password: account?.password ?? '',
  });
  const practice = (info.demonstration?.bookings ?? [])
    .filter((booking) => booking.exam.en.includes('Practice'))
    .map((booking) => booking.confirmation);
  return { station, proctor, practice };
};

/** Brings the first candidate who may check in to the items of the practice exam; their sitting. */
export const sitPractice = async (
  { proctor, practice }: Pick<Awaited<ReturnType<typeof demonstration>>, 'proctor' | 'practice'>,
  candidate: Connection,
): Promise<string> => {
  for (const code of practice) {
    const sitting = await checkIn(candidate, code).catch(() => null);
    if (sitting === null) continue;
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    await goToItems(candidate);
    return sitting;
  }
  throw new Error('no booking of the demonstration can be used now');
};
