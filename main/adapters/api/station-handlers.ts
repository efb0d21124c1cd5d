import type { StationInfo } from '../../../preload/contract/session.ts';
import { ok } from '../../domain/result.ts';
import { demonstrationOf } from '../../services/centre/settings.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import { senderOf } from './caller.ts';
import type { StationHandlers } from './session-handlers.ts';

/** What only the shell knows of the station. */
export type StationFacts = {
  readonly host: 'desktop' | 'browser';
  readonly version: string;
};

/** Set-up, the demonstration, and what every window may know of the station. */
export const stationHandlers = (services: CentreServices, facts: StationFacts): StationHandlers => {
  const { centre, demonstration } = services;

  const info = (): StationInfo => {
    const settings = centre.settings();
    const station = centre.station();
    if (settings === undefined || station === undefined || !centre.isReady()) {
      return {
        state: 'new',
        centre: '',
        station: '',
        timeZone: '',
        mode: 'all',
        demonstration: null,
        ...facts,
      };
    }
    return {
      state: 'ready',
      centre: settings.name,
      station: station.name,
      timeZone: settings.timeZone,
      mode: station.mode,
      demonstration: demonstrationInfo(services),
      ...facts,
    };
  };

  return {
    info: () => ok(info()),

    setUp: async ({ command, ...wanted }, caller) => {
      const done = await centre.setUp(senderOf(caller, command), wanted);
      return done.ok ? ok(info()) : done;
    },

    loadDemonstration: async ({ command }, caller) => {
      const done = await demonstration.load(senderOf(caller, command));
      return done.ok ? ok(info()) : done;
    },
  };
};

/** How to try the demonstration; bookings that were erased since are left out. */
const demonstrationInfo = ({
  context,
  bookings,
  exams,
}: CentreServices): StationInfo['demonstration'] => {
  const loaded = demonstrationOf(context.store.tables);
  if (loaded === undefined) return null;
  return {
    accounts: loaded.accounts.map(({ login, password, roles }) => ({
      login,
      password,
      roles: [...roles],
    })),
    bookings: loaded.bookings.flatMap(({ confirmation, shows }) => {
      const record = bookings.find({ confirmation })[0]?.record;
      if (record === undefined) return [];
      const titles = exams.newestEntry(record.exam)?.summary.titles;
      return [
        {
          confirmation,
          documentType: record.documentType,
          documentNumber: record.documentNumber,
          nameZh: record.nameZh ?? record.namePinyin ?? '',
          exam: titles ?? { 'zh-CN': record.exam, en: record.exam },
          shows,
        },
      ];
    }),
  };
};
