import { describe, expect, it } from 'vitest';
import type { MachineLine } from '../../../main/domain/checks/machine-record.ts';
import type { Driver } from './support/driver.ts';
import { machineOf, pinsOf, policyOf } from './support/pins.ts';
import { picture, sitTo } from './support/way.ts';

const asking = () => pinsOf(policyOf({ checks: {} }));
const line = (check: MachineLine['check'], more: Partial<MachineLine> = {}): MachineLine => ({
  check,
  verdict: 'not-ready',
  effect: 'blocks',
  override: 'proctor',
  ...more,
});
const reason = 'the camera was held up to the light';

/** In the waiting room of an exam that asks for a system test, with what the test found. */
const waitingWith = (...lines: readonly MachineLine[]): Driver => {
  const one = sitTo('pictures', asking());
  one.does({ do: 'check-machine', record: machineOf({ result: 'not-ready', lines }) });
  one.does(picture('document'));
  one.does(picture('face'));
  one.does({ do: 'ready' });
  return one;
};
const seen = ['camera', 'displays', 'debugger'];
const admit = (override?: { readonly reason: string; readonly by: readonly string[] }) =>
  ({
    do: 'admit',
    note: '',
    ...(override === undefined ? {} : { override: { ...override, checks: seen } }),
  }) as const;

describe('the system test in a sitting (R-S1, R-S7)', () => {
  it('is not kept before there is consent, nor once the proctor has decided', () => {
    for (const place of ['consents', 'terms', 'items'] as const) {
      expect(sitTo(place).asks({ do: 'check-machine', record: machineOf() })).toMatchObject({
        error: { code: 'wrong-step' },
      });
    }
  });

  it('has to be made before anybody waits, where the exam asks for it, and is not asked for elsewhere', () => {
    const one = sitTo('pictures', asking());
    one.does(picture('document'));
    one.does(picture('face'));
    expect(one.asks({ do: 'ready' })).toMatchObject({ error: { code: 'checks-missing' } });
    one.does({ do: 'check-machine', record: machineOf() });
    expect(one.does({ do: 'ready' })).toEqual(['candidate.waiting']);
    expect(sitTo('waiting').state.machine).toBeNull();
  });

  it('is personal data: it goes when that is erased (R-C8)', () => {
    const one = waitingWith(line('camera'));
    const [kept] = one.events.filter(({ type }) => type === 'machine.checked');
    expect(kept?.retention).toBe('personal');
    one.does(admit({ reason, by: ['p1'] }));
    one.does({ do: 'terminate', reason: 'phone' });
    expect(one.state.machine).not.toBeNull();
    one.does({ do: 'erase', retention: 'personal', reason: 'asked' });
    expect(one.state.machine).toBeNull();
  });

  it('can be made again in the waiting room; the newest counts', () => {
    const one = waitingWith(line('camera'));
    one.does({ do: 'check-machine', record: machineOf() });
    expect(one.does(admit())).toEqual(['candidate.admitted', 'part.started']);
  });
});

describe('a machine that is not ready (R-S6)', () => {
  it('is not accepted without a reason', () => {
    for (const override of [undefined, { reason: ' 　', by: ['p1'] }]) {
      expect(waitingWith(line('camera')).asks(admit(override))).toMatchObject({
        error: { code: 'reason-missing' },
      });
    }
  });

  it('is accepted with one, which goes on record with the checks and who decided', () => {
    const one = waitingWith(line('camera'), line('network', { effect: 'warns', override: null }));
    expect(one.does(admit({ reason, by: ['p1'] }))).toEqual([
      'machine.accepted',
      'candidate.admitted',
      'part.started',
    ]);
    expect(one.events.find(({ type }) => type === 'machine.accepted')).toMatchObject({
      opened: { data: { checks: ['camera'], reason, by: ['p1'] } },
    });
  });

  it('takes two people where the policy says so, and they are not the same one twice', () => {
    const one = waitingWith(line('camera'), line('displays', { override: 'two-people' }));
    for (const by of [['p1'], ['p1', 'p1']]) {
      expect(one.asks(admit({ reason, by }))).toMatchObject({
        error: { code: 'two-people-needed' },
      });
    }
    expect(one.does(admit({ reason, by: ['p1', 'p2'] }))).toContain('machine.accepted');
  });

  it('is not accepted for what the proctor was not shown: the candidate has tested again', () => {
    const one = waitingWith(line('camera'));
    const lines = [line('camera'), line('microphone')];
    one.does({ do: 'check-machine', record: machineOf({ result: 'not-ready', lines }) });
    expect(one.asks(admit({ reason, by: ['p1'] }))).toMatchObject({
      error: { code: 'machine-changed' },
    });
  });

  it('is accepted by nobody where the policy says so', () => {
    const one = waitingWith(line('debugger', { override: 'nobody' }));
    expect(one.asks(admit({ reason, by: ['p1', 'p2'] }))).toMatchObject({
      error: { code: 'machine-not-ready' },
    });
    expect(one.state.step.at).toBe('waiting');
  });

  it('needs no reason where nothing blocks', () => {
    const one = waitingWith(line('network', { effect: 'warns', override: null }));
    expect(one.does(admit())).toEqual(['candidate.admitted', 'part.started']);
  });
});
