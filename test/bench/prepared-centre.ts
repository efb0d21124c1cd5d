import { cpSync } from 'node:fs';
import type { Core } from '../../main/shell/compose.ts';
import { openWindow, startCore } from '../support/core.ts';
import { checkIn, goToItems } from '../support/sitting.ts';
import { temporaryFolder } from '../support/store.ts';
import { examIdentifier, packageOf200 } from './exam-of-200.ts';

/** A sitting of 200 items that is in progress, and the code by which its candidate comes back. */
export type SittingInProgress = { readonly sitting: string; readonly confirmation: string };

/** A centre as it is in the middle of an exam, closed in order; benchmarks work on copies. */
export type PreparedCentre = {
  readonly folder: string;
  readonly sittings: readonly [SittingInProgress, SittingInProgress];
  /** A copy of the centre in a folder of its own. */
  readonly copy: () => { readonly folder: string; readonly remove: () => void };
  readonly remove: () => void;
};

const people = [
  {
    confirmation: 'BENCH001',
    nameZh: '林知夏',
    namePinyin: 'LIN ZHIXIA',
    number: '110101199804162047',
  },
  {
    confirmation: 'BENCH002',
    nameZh: '陈思远',
    namePinyin: 'CHEN SIYUAN',
    number: '310104199109231174',
  },
] as const;

const bookingsFile = () => ({
  name: 'bookings.json',
  bytes: Buffer.from(
    JSON.stringify(
      people.map(({ number, ...person }, index) => ({
        ...person,
        order: `BENCH-${index}`,
        exam: examIdentifier,
        documentType: 'residentIdentityCard',
        documentNumber: number,
        centre: 'DEMO',
        startsAt: new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 600_000).toISOString(),
      })),
    ),
    'utf8',
  ),
});

const by = (what: string) => ({ command: `bench${what.padEnd(20, '0')}`, actor: 'bench' });

/** What was asked of a service must have worked, else the figures would be of something else. */
export const must = <T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: unknown },
): T => {
  if (!result.ok) throw new Error(`the benchmark's centre: ${JSON.stringify(result.error)}`);
  return result.value;
};

const importAll = async ({ services }: Core): Promise<void> => {
  const shown = must(await services.exams.preview('bench', packageOf200()));
  if (shown.preview === null) throw new Error(JSON.stringify(shown.problems.slice(0, 3)));
  must(services.exams.confirm(by('exam'), shown.preview));
  const bookings = must(await services.bookings.preview('bench', bookingsFile()));
  if (bookings.problems.length > 0) throw new Error(JSON.stringify(bookings.problems));
  must(services.bookings.confirm(by('bookings'), bookings.preview));
};

const bringToItems = async (core: Core, confirmation: string): Promise<SittingInProgress> => {
  const proctor = openWindow(core, 'proctor');
  const candidate = openWindow(core, 'candidate');
  try {
    const { demonstration } = await proctor.api.station.info();
    const account = demonstration?.accounts.find(({ roles }) => roles.includes('proctor'));
    const { login = '', password = '' } = account ?? {};
    await proctor.api.session.signIn({ login, password });
    const sitting = await checkIn(candidate, confirmation);
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    await goToItems(candidate);
    return { sitting, confirmation };
  } finally {
    proctor.close();
    candidate.close();
  }
};

/**
 * The demonstration centre with a generated exam of 200 items, both through the real import, and
 * two candidates who have come as far as the first item.
 */
export const prepareCentre = async (): Promise<PreparedCentre> => {
  const { folder, remove } = temporaryFolder();
  const core = startCore(folder);
  try {
    must(await core.services.demonstration.load(by('demonstration')));
    await importAll(core);
    const first = await bringToItems(core, people[0].confirmation);
    const second = await bringToItems(core, people[1].confirmation);
    return {
      folder,
      sittings: [first, second],
      copy: () => {
        const copy = temporaryFolder();
        cpSync(folder, copy.folder, { recursive: true });
        return copy;
      },
      remove,
    };
  } finally {
    core.close('operator');
  }
};
