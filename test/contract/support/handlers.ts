import type { ServiceHandlers } from '../../../main/adapters/api/api.ts';
import type { Caller, SignedIn } from '../../../main/adapters/api/handlers.ts';
import { contract } from '../../../preload/contract/contract.ts';
import type { StationInfo } from '../../../preload/contract/session.ts';

/** A handler that a test gives in place of the one that answers nothing. */
export type TestHandler = (input: unknown, caller: Caller) => unknown;

export const stationInfo: StationInfo = {
  state: 'ready',
  centre: 'Test centre',
  station: 'T-1',
  timeZone: 'Asia/Shanghai',
  mode: 'all',
  host: 'browser',
  version: '0.0.0',
  demonstration: null,
};

const refuseAll: TestHandler = () => ({ ok: false, error: { code: 'busy', values: {} } });

/**
 * A handler for every procedure: those given by name (`sitting.answer`), all others refuse with
 * `busy`, or do what `others` does. `station.info` always answers.
 */
export const testHandlers = (
  given: Readonly<Record<string, TestHandler>>,
  others: (name: string) => TestHandler = () => refuseAll,
): ServiceHandlers => {
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([area, procedures]) => [
      area,
      Object.fromEntries(
        Object.keys(procedures).map((name) => [
          name,
          given[`${area}.${name}`] ?? others(`${area}.${name}`),
        ]),
      ),
    ]),
  );
  const info: TestHandler = () => ({ ok: true, value: stationInfo });
  return {
    ...handlers,
    station: { ...handlers.station, info: given['station.info'] ?? info },
  } as unknown as ServiceHandlers;
};

/** Accounts that tests sign in with; the password of each is its login. */
export const accounts: readonly SignedIn[] = [
  { id: 'aaaaaaaa1', login: 'proctor', name: 'P', roles: ['proctor'] },
  { id: 'aaaaaaaa2', login: 'reviewer', name: 'R', roles: ['reviewer'] },
  { id: 'aaaaaaaa3', login: 'rater', name: 'A', roles: ['rater'] },
  { id: 'aaaaaaaa4', login: 'staff', name: 'S', roles: ['staff'] },
  { id: 'aaaaaaaa5', login: 'sponsor', name: 'O', roles: ['sponsor'] },
  { id: 'aaaaaaaa6', login: 'admin', name: 'M', roles: ['admin'] },
];

export const signIn = async (login: string, password: string) => {
  const account = accounts.find((one) => one.login === login);
  return account !== undefined && password === login
    ? { ok: true as const, value: account }
    : { ok: false as const, error: { code: 'sign-in-failed' as const, values: {} } };
};
