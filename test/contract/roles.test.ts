import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRouter } from '../../main/adapters/api/router.ts';
import type { ProcedureMeta } from '../../preload/contract/common.ts';
import { contract } from '../../preload/contract/contract.ts';
import { accountRoles, type WindowKind, windowKinds } from '../../preload/contract/roles.ts';
import type { Connection } from '../../renderer/connection/connection.ts';
import { type Refused, toRefused } from '../../renderer/connection/refused.ts';
import { testHandlers } from './support/handlers.ts';
import { inputs } from './support/inputs.ts';
import { type Station, startStation } from './support/station.ts';

/** Somebody at some window, and the roles by which they should be judged there. */
type Identity = {
  readonly name: string;
  readonly window: WindowKind | null;
  readonly roles: readonly string[];
  readonly open: () => Promise<Connection | null>;
};

type Procedure = {
  readonly name: string;
  readonly meta: ProcedureMeta;
  readonly call: (window: Connection) => Promise<unknown>;
};

const boundSitting = 'sitting00001';
const reached: { name: string; sitting: string | null }[] = [];
let station: Station;

const procedures: readonly Procedure[] = Object.entries(contract).flatMap(([area, members]) =>
  Object.entries(members).map(([name, procedure]) => ({
    name: `${area}.${name}`,
    meta: procedure['~orpc'].meta as ProcedureMeta,
    call: (window: Connection) => {
      const api = window.api as unknown as Record<
        string,
        Record<string, (input: unknown) => Promise<unknown>>
      >;
      const given = inputs as unknown as Record<string, Record<string, unknown>>;
      return api[area]?.[name]?.(given[area]?.[name]) ?? Promise.reject(new Error('no procedure'));
    },
  })),
);

/** Areas that the API serves itself: no test handler can be reached, an answer shows it instead. */
const served = (name: string) =>
  name.startsWith('session.') || name === 'station.openWindow' || name === 'station.info';

beforeAll(async () => {
  // The client tells the console of each bug; here they are made on purpose.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // Time runs so fast that no attempt is ever one too many.
  let now = 0;
  station = await startStation('MessagePort', {
    now: () => {
      now += 10_000;
      return now;
    },
    idleMinutes: 1_000_000,
    others: (name) => (_input, caller) => {
      reached.push({ name, sitting: caller.sitting });
      if (name === 'sitting.lookUp') caller.become({ sitting: boundSitting });
      const busy = { ok: false, error: { code: 'busy', values: {} } };
      return name.endsWith('.watch') ? refusingIterator() : busy;
    },
  });
});
afterAll(() => station.close());

async function* refusingIterator() {
  yield { against: 'the contract' };
}

const kiosk = (window: WindowKind): Identity => ({
  name: `nobody signed in, at the ${window} window`,
  window,
  roles: ['kiosk'],
  open: async () => station.open(window),
});

/** Roles of accounts count only where such people work. */
const countsIn: Readonly<Record<string, readonly WindowKind[]>> = {
  proctor: ['proctor'],
  reviewer: ['proctor', 'staff'],
  rater: ['staff'],
  staff: ['staff'],
  sponsor: ['staff'],
  admin: ['staff'],
};

const signedIn = (role: string, window: WindowKind): Identity => ({
  name: `${role} at the ${window} window`,
  window,
  roles: [role],
  open: async () => {
    const connection = station.open(window);
    await connection.api.session.signIn({ login: role, password: role });
    return connection;
  },
});

const candidate: Identity = {
  name: 'candidate',
  window: 'candidate',
  roles: ['candidate'],
  open: async () => {
    const connection = station.open('candidate');
    await connection.api.sitting.lookUp(inputs.sitting.lookUp).catch(() => {});
    await connection.api.session.touch({});
    return connection;
  },
};

const identities: readonly Identity[] = [
  ...windowKinds.map(kiosk),
  candidate,
  ...accountRoles.flatMap((role) => (countsIn[role] ?? []).map((window) => signedIn(role, window))),
];

/** What came of a call: whether it got past the guard. */
const outcome = async (procedure: Procedure, window: Connection): Promise<'in' | 'out'> => {
  const before = reached.length;
  const refused = await consume(procedure.call(window));
  if (reached.length > before) return 'in';
  if (refused === null) return 'in';
  if (
    served(procedure.name) &&
    refused.code !== 'not-allowed' &&
    refused.code !== 'session-ended'
  ) {
    return 'in';
  }
  return 'out';
};

const consume = async (call: Promise<unknown>): Promise<Refused | null> => {
  try {
    const answer = await call;
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      for await (const _ of answer as AsyncIterable<unknown>) break;
    }
    return null;
  } catch (error) {
    return toRefused(error);
  }
};

const declared = ({ meta }: Procedure, identity: Identity): 'in' | 'out' => {
  const byRole = identity.roles.some((role) => meta.roles.some((one) => one === role));
  const byWindow =
    meta.windows === undefined || meta.windows.some((one) => one === identity.window);
  return byRole && byWindow ? 'in' : 'out';
};

/** These change who the window is, so each gets a window of its own. */
const changesWindow = new Set(['session.signIn', 'session.signOut', 'sitting.lookUp']);
/** Only at the two windows where people work can anybody sign in; elsewhere it is refused inside. */
const signInRefusedInside = ({ name }: Procedure, { window }: Identity) =>
  name === 'session.signIn' && window !== 'proctor' && window !== 'staff';

describe('who may call what', () => {
  it.each(identities)('is exactly as declared for $name', async (identity) => {
    const shared = await identity.open();
    const wrong: string[] = [];
    for (const procedure of procedures) {
      const window = changesWindow.has(procedure.name) ? await identity.open() : shared;
      if (window === null) throw new Error('no window');
      const expected = signInRefusedInside(procedure, identity)
        ? 'out'
        : declared(procedure, identity);
      const got = await outcome(procedure, window);
      if (got !== expected) wrong.push(`${procedure.name}: ${got} instead of ${expected}`);
      if (window !== shared) window.close();
    }
    shared?.close();
    expect(wrong).toEqual([]);
  });

  it('is nothing for a connection that has shown no code, beyond showing one', {
    timeout: 30_000,
  }, async () => {
    const pipe = await station.transport('main');
    const answers = new Map<string, { code?: string }>();
    pipe.onMessage((text) => {
      const { i, p } = JSON.parse(text);
      answers.set(i, p.b?.json?.data ?? {});
    });
    const given = inputs as unknown as Record<string, Record<string, unknown>>;
    for (const { name } of procedures) {
      const [area = '', member = ''] = name.split('.');
      const body = { json: given[area]?.[member] };
      pipe.send(JSON.stringify({ i: name.slice(0, 20), p: { u: `/${area}/${member}`, b: body } }));
      await expect
        .poll(() => answers.get(name.slice(0, 20))?.code, { timeout: 2_000 })
        .toBe(name === 'session.open' ? 'launch-code-unknown' : 'session-ended');
    }
    pipe.close();
  });

  it('gives a person at another window than theirs nothing at all', async () => {
    for (const [role, windows] of Object.entries(countsIn)) {
      for (const window of windowKinds.filter((kind) => !windows.includes(kind))) {
        const connection = station.open(window);
        const refused = await consume(
          connection.api.session.signIn({ login: role, password: role }),
        );
        expect({ role, window, code: refused?.code }).toEqual({
          role,
          window,
          code: 'not-allowed',
        });
        connection.close();
      }
    }
  });

  it('lets a candidate name no sitting: only that of the window counts', async () => {
    const forCandidates = procedures.filter(({ meta }) => meta.roles.includes('candidate'));
    for (const { name } of forCandidates) {
      const [area = '', member = ''] = name.split('.');
      const given = (inputs as unknown as Record<string, Record<string, unknown>>)[area]?.[member];
      expect(Object.keys(given ?? {}), name).not.toContain('sitting');
    }
    const window = await candidate.open();
    if (window === null) throw new Error('no window');
    reached.length = 0;
    for (const procedure of forCandidates) await consume(procedure.call(window));
    const sittings = new Set(reached.map(({ sitting }) => sitting));
    expect([...sittings]).toEqual([boundSitting]);
    const foreign = { ...inputs.sitting.flag, command: 'f'.repeat(26), sitting: 'sitting00002' };
    const refused = await consume(window.api.sitting.flag(foreign));
    expect(refused).toMatchObject({ code: 'bad-input', values: { rule: 'unrecognized_keys' } });
    window.close();
  });

  it('covers every procedure of the contract with an input', () => {
    const given = inputs as unknown as Record<string, Record<string, unknown>>;
    const known = Object.entries(given).flatMap(([area, members]) =>
      Object.keys(members).map((name) => `${area}.${name}`),
    );
    expect(known.sort()).toEqual(procedures.map(({ name }) => name).sort());
  });

  it('refuses to start with a procedure that declares no role', () => {
    const meta = contract.sitting.flag['~orpc'].meta as { roles: readonly string[] };
    const roles = meta.roles;
    meta.roles = [];
    try {
      const parts = { handlers: testHandlers({}) } as unknown as Parameters<typeof createRouter>[0];
      expect(() => createRouter(parts)).toThrow('sitting.flag declares no roles');
    } finally {
      meta.roles = roles;
    }
  });
});
