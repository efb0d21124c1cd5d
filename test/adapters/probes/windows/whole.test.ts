import { describe, expect, it } from 'vitest';
import { gather } from '../../../../main/adapters/probes/gather.ts';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import type { Fact } from '../../../../main/domain/checks/facts.ts';
import { known } from '../../../../main/domain/checks/facts.ts';
import type { Machine } from '../../../../main/ports/machine.ts';
import { failed, rows, sameAnswer, windowsMachine } from './machine.ts';

const factsOf = async (
  machine: Machine,
): Promise<readonly (readonly [string, Fact<unknown>])[]> => {
  const { facts } = await gather(machine, windowsProbes, { limit: 5_000 });
  const { hardware, session, ...others } = facts;
  return [hardware, session, others].flatMap((group) => Object.entries(group));
};

describe('a Windows that answers nothing', () => {
  it.each(['denied', 'timed-out', 'error'] as const)(
    'leaves every fact unknown when all is %s',
    async (kind) => {
      const facts = await factsOf(sameAnswer(failed(kind)));
      expect(facts.filter(([, fact]) => fact.known)).toEqual([]);
    },
  );

  it('says that a restart is due or not by missing keys alone', async () => {
    const facts = await factsOf(sameAnswer(failed('missing')));
    expect(facts.filter(([, fact]) => fact.known)).toEqual([['restartDue', known(false)]]);
  });
});

describe('a Windows that answers rubbish', () => {
  it.each([
    ['null', null],
    ['a number', 7],
    ['rows of nothing', [{}]],
    ['rows of other things', [{ Name: 7, State: [], PNPDeviceID: null, out: {} }]],
    ['an empty object', {}],
  ])('never stops the gathering: %s', async (_, answer) => {
    const facts = await factsOf(sameAnswer(answer));
    expect(facts).toHaveLength(37);
    for (const [, fact] of facts) expect(typeof fact.known).toBe('boolean');
  });
});

describe('programs', () => {
  it('are passed on as the machine tells them', async () => {
    const process = { pid: 4242, parent: 1, user: 'own', name: '向日葵.exe', path: null };
    const program = { name: 'TeamViewer', version: '15.5', publisher: 'TeamViewer' };
    const machine = windowsMachine({
      processes: rows(process),
      'script installed': rows(program, { name: '微信' }),
      'node inspector': { value: { open: false, flags: [] } },
    });
    expect(await windowsProbes.programs(machine)).toEqual(known([process]));
    expect(await windowsProbes.installed(machine)).toEqual(
      known([program, { name: '微信', version: '', publisher: '' }]),
    );
    expect(await windowsProbes.debugger(machine)).toMatchObject({ value: { isOpen: false } });
  });
});
