import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aims } from '../../../main/domain/lockdown/aim.ts';
import {
  type OperationId,
  operationIds,
  operationOf,
} from '../../../main/domain/lockdown/operation.ts';
import {
  planLockdown,
  reachOf,
  type StationAbilities,
  shortfalls,
  type Unable,
} from '../../../main/domain/lockdown/plan.ts';
import { LockdownPolicy } from '../../../main/domain/lockdown/policy.ts';

const unables: readonly (Unable | null | undefined)[] = [
  null,
  'tool-missing',
  'right-missing',
  undefined,
];
const anyStation = fc.record({
  host: fc.constantFrom('desktop', 'browser'),
  system: fc.constantFrom('windows', 'macos', 'linux'),
  able: fc
    .array(fc.constantFrom(...unables), {
      minLength: operationIds.length,
      maxLength: operationIds.length,
    })
    .map((answers) =>
      Object.fromEntries(
        operationIds.flatMap((id, index) => {
          const answer = answers[index];
          return answer === undefined ? [] : [[id, answer]];
        }),
      ),
    ),
}) as fc.Arbitrary<StationAbilities>;

const asking = (prevented: readonly string[], seen: readonly string[] = []) =>
  LockdownPolicy.parse({ required: { prevented, seen } });

describe('a policy that asks for what the station can not do (R-L5)', () => {
  it('is told each aim that is missing, with how far it is reached', () => {
    expect(shortfalls(asking(['capture', 'print']), 'linux', ['page-guards'])).toEqual([
      { what: 'aim', aim: 'capture', asked: 'prevented', reached: 'open' },
      { what: 'aim', aim: 'print', asked: 'prevented', reached: 'seen' },
    ]);
  });

  it('is told the system that it does not allow', () => {
    const policy = LockdownPolicy.parse({ required: { seen: [] }, systems: ['windows'] });
    expect(shortfalls(policy, 'linux', [])).toEqual([{ what: 'system', system: 'linux' }]);
    expect(shortfalls(policy, 'windows', [])).toEqual([]);
  });

  it('misses all that it asks for where nothing is in force', () => {
    expect(shortfalls(asking(aims, aims), 'windows', [])).toHaveLength(2 * aims.length);
  });

  it('is content to see what is even prevented', () => {
    expect(shortfalls(asking([], ['print']), 'linux', ['close-ways-out'])).toEqual([]);
  });

  it('misses never less with less in force', () => {
    fc.assert(
      fc.property(
        fc.subarray([...operationIds]),
        fc.nat(),
        fc.subarray([...aims]),
        fc.subarray([...aims]),
        (inForce, drop, prevented, seen) => {
          const policy = asking(prevented, seen);
          const fewer = inForce.filter((_, index) => index !== drop % Math.max(1, inForce.length));
          const more = shortfalls(policy, 'windows', fewer);
          for (const one of shortfalls(policy, 'windows', inForce)) {
            expect(
              more.some(
                (other) => other.what === 'aim' && one.what === 'aim' && other.aim === one.aim,
              ),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a plan (R-L1)', () => {
  it('names every operation of the system once: performed, or left out with a reason', () => {
    fc.assert(
      fc.property(anyStation, (station) => {
        const { operations, unable } = planLockdown(station);
        const named = [...operations, ...unable.map(({ operation }) => operation)];
        const mine = operationIds.filter((id) => operationOf(id).systems.includes(station.system));
        expect([...named].sort()).toEqual([...mine].sort());
      }),
    );
  });

  it('holds nothing that its host, its system or its station can not do', () => {
    fc.assert(
      fc.property(anyStation, (station) => {
        for (const id of planLockdown(station).operations) {
          const { hosts, systems } = operationOf(id);
          expect(hosts).toContain(station.host);
          expect(systems).toContain(station.system);
          expect(station.able[id]).toBeNull();
        }
      }),
    );
  });

  it('is in the order of the catalogue, whatever the order of the answers', () => {
    fc.assert(
      fc.property(anyStation, (station) => {
        const { operations } = planLockdown(station);
        const places = operations.map((id) => operationIds.indexOf(id));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  it('promises of an aim only what an operation in force does', () => {
    fc.assert(
      fc.property(fc.subarray([...operationIds]), (inForce) => {
        const reached = reachOf(inForce);
        const does = (what: 'prevents' | 'sees', aim: (typeof aims)[number]) =>
          inForce.some((id: OperationId) => operationOf(id)[what].includes(aim));
        for (const aim of aims) {
          expect(reached[aim] === 'prevented').toBe(does('prevents', aim));
          expect(reached[aim] === 'open').toBe(!does('prevents', aim) && !does('sees', aim));
        }
      }),
    );
  });
});
