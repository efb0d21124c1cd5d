import { describe, expect, it } from 'vitest';
import { windowsOperations } from '../../../../main/adapters/lockdown/windows/operations.ts';
import { dword } from '../../../../main/adapters/lockdown/windows/registry-settings.ts';
import type { OperationId } from '../../../../main/domain/lockdown/operation.ts';
import type { LockOperation } from '../../../../main/ports/lockdown.ts';
import { given, operationIn } from './support/operation-in.ts';
import { type SimulatedWindows, simulatedWindows } from './support/simulated-windows.ts';

const lasting: readonly OperationId[] = [
  'windows-notifications',
  'windows-accessibility-keys',
  'windows-touchpad',
  'windows-security-screen',
];
const every: readonly OperationId[] = ['empty-clipboard', 'windows-keyboard-hook', ...lasting];

/** A Windows whose user has set some of what the lockdown sets, in ways of their own. */
const usedWindows = (): SimulatedWindows => {
  const windows = simulatedWindows();
  const { registry } = windows.state;
  const at = 'hkcu\\software\\microsoft\\windows\\currentversion';
  const above = ['hklm\\software', 'hkcu\\software', 'hkcu\\software\\microsoft'];
  const between = ['hkcu\\software\\microsoft\\windows', at, `${at}\\policies`];
  for (const id of [...above, ...between]) registry.set(id, new Map());
  registry.set(`${at}\\policies\\explorer`, new Map([['nologoff', dword(0)]]));
  registry.set(
    `${at}\\precisiontouchpad`,
    new Map([
      ['threefingerslideenabled', dword(0xffff)],
      // Of another type than ours, as some tool wrote it.
      ['fourfingertapenabled', { type: 1, data: '31000000' }],
      ['aapthreshold', dword(2)],
    ]),
  );
  windows.state.accessibility.stickyKeys = 0x1fa;
  return windows;
};

const noted = async (operation: LockOperation) => given(await operation.note());

describe('operations of Windows (R-L1)', () => {
  it('are one for each that the catalogue has, whatever their order', () => {
    const ids = windowsOperations(simulatedWindows().program().api).map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...every].toSorted());
  });

  it.each(every)('change nothing when they are noted or asked: %s', async (id) => {
    const windows = usedWindows();
    const operation = operationIn(windows.program().api, id);
    const before = windows.lasting();
    expect(await operation.unable()).toBeNull();
    await noted(operation);
    await operation.verify();
    expect(windows.lasting()).toEqual(before);
    expect(windows.state.hooks).toEqual([]);
  });

  it.each(lasting)('are lost, in force, and as before after they are undone: %s', async (id) => {
    const windows = usedWindows();
    const operation = operationIn(windows.program().api, id);
    const before = windows.lasting();
    const undo = await noted(operation);
    expect(await operation.verify()).toBe('lost');
    expect(await operation.perform()).toMatchObject({ ok: true });
    expect(await operation.verify()).toBe('in-force');
    expect(windows.lasting()).not.toEqual(before);
    expect(await operation.perform()).toMatchObject({ ok: true });
    expect(await operation.revert(undo)).toMatchObject({ ok: true });
    expect(windows.lasting()).toEqual(before);
    expect(await operation.revert(undo)).toMatchObject({ ok: true });
    expect(windows.lasting()).toEqual(before);
  });

  it.each(lasting)('leave a fresh Windows without a trace: %s', async (id) => {
    const windows = simulatedWindows();
    const operation = operationIn(windows.program().api, id);
    const before = windows.lasting();
    const undo = await noted(operation);
    await operation.perform();
    expect(windows.lasting()).not.toEqual(before);
    await operation.revert(undo);
    expect(windows.lasting()).toEqual(before);
  });
});

describe('operations of Windows that are cut off (R-L4)', () => {
  it.each(lasting)('are undone after every elementary call of performing: %s', async (id) => {
    const counted = usedWindows();
    counted.cut(null);
    await operationIn(counted.program().api, id).perform();
    const all = counted.calls();
    expect(all).toBeGreaterThan(3);
    for (let after = 0; after <= all; after += 1) {
      const windows = usedWindows();
      const before = windows.lasting();
      const first = windows.program();
      const undo = await noted(operationIn(first.api, id));
      windows.cut(after);
      const done = await operationIn(first.api, id).perform();
      expect(done.ok).toBe(after === all);
      first.die();
      const next = operationIn(windows.program('next').api, id);
      expect(await next.revert(undo)).toMatchObject({ ok: true });
      expect(windows.lasting()).toEqual(before);
    }
  });

  it.each(lasting)('are undone after every elementary call of undoing: %s', async (id) => {
    for (let after = 0; ; after += 1) {
      const windows = usedWindows();
      const before = windows.lasting();
      const first = windows.program();
      const undo = await noted(operationIn(first.api, id));
      await operationIn(first.api, id).perform();
      windows.cut(after);
      const undone = await operationIn(first.api, id).revert(undo);
      first.die();
      const next = operationIn(windows.program('next').api, id);
      expect(await next.revert(undo)).toMatchObject({ ok: true });
      expect(windows.lasting()).toEqual(before);
      if (undone.ok) break;
    }
  });
});

describe('what was noted and is not believed (R-L4)', () => {
  it.each(lasting)('becomes what a fresh Windows has, and nothing else: %s', async (id) => {
    const fresh = simulatedWindows();
    const windows = usedWindows();
    const { registry } = windows.state;
    const touchpad = 'hkcu\\software\\microsoft\\windows\\currentversion\\precisiontouchpad';
    const operation = operationIn(windows.program().api, id);
    await operation.perform();
    expect(await operation.revert(null)).toMatchObject({ ok: true });
    expect(await operation.verify()).toBe('lost');
    // Values of ours are gone everywhere; the user's others are as they were.
    expect(registry.get(touchpad)?.get('aapthreshold')).toEqual(dword(2));
    if (id === 'windows-touchpad') expect(registry.get(touchpad)?.size).toBe(1);
    if (id === 'windows-accessibility-keys') {
      expect(windows.state.accessibility.stickyKeys & 0xc).toBe(
        fresh.state.accessibility.stickyKeys & 0xc,
      );
    }
  });

  it.each(every)('is refused, and nothing changed, when it is of another kind: %s', async (id) => {
    const windows = usedWindows();
    const operation = operationIn(windows.program().api, id);
    await operation.perform();
    const before = windows.lasting();
    const other = { of: 'windows-touchpad-2', values: [], absentKeys: [] };
    for (const undo of [true, 'x', 7, [], {}, other, { stickyKeys: 4 }]) {
      const refused = await operation.revert(undo);
      expect(refused).toMatchObject({ ok: false, error: { code: 'undo-unreadable' } });
      expect(windows.lasting()).toEqual(before);
    }
  });

  const named = async (change: (undo: Record<string, unknown>) => void) => {
    const windows = usedWindows();
    const operation = operationIn(windows.program().api, 'windows-touchpad');
    const undo = structuredClone(await noted(operation)) as Record<string, unknown>;
    await operation.perform();
    const before = windows.lasting();
    change(undo);
    const refused = await operation.revert(undo as Parameters<typeof operation.revert>[0]);
    expect(refused).toMatchObject({ ok: false, error: { code: 'undo-unreadable' } });
    expect(windows.lasting()).toEqual(before);
  };
  const run = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';

  it('is refused when it names a value that is not of the operation', () =>
    named((undo) => {
      const values = undo.values as { name: string }[];
      const [first] = values;
      if (first !== undefined) first.name = `${run}\\Evil`;
    }));

  it('is refused when it has a value more', () =>
    named((undo) => {
      const value = { name: `${run}\\Evil`, was: { type: 1, data: '63006d00640000' } };
      (undo.values as unknown[]).push(value);
    }));

  it('is refused when it would take away a key that is not of the operation', () =>
    named((undo) => {
      (undo.absentKeys as string[]).push(run);
    }));

  it('is refused when its bytes are none', () =>
    named((undo) => {
      const values = undo.values as { was: unknown }[];
      const [first] = values;
      if (first !== undefined) first.was = { type: 4, data: 'abc' };
    }));

  it('never takes a key away that holds something', async () => {
    const windows = simulatedWindows();
    const operation = operationIn(windows.program().api, 'windows-touchpad');
    const undo = await noted(operation);
    await operation.perform();
    const touchpad = 'hkcu\\software\\microsoft\\windows\\currentversion\\precisiontouchpad';
    windows.state.registry.get(touchpad)?.set('of-another', dword(1));
    expect(await operation.revert(undo)).toMatchObject({ ok: true });
    expect(windows.state.registry.get(touchpad)).toEqual(new Map([['of-another', dword(1)]]));
  });
});

describe('what Windows does not allow (R-L5)', () => {
  const policies = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Policies';

  it('is told before: a right is missing', async () => {
    const windows = usedWindows();
    windows.state.denied.push('HKLM');
    const { api } = windows.program();
    expect(await operationIn(api, 'windows-security-screen').unable()).toBe('right-missing');
    expect(await operationIn(api, 'windows-touchpad').unable()).toBeNull();
  });

  it('is told when it is tried, never swallowed, and what is allowed is done', async () => {
    const windows = usedWindows();
    windows.state.denied.push('HKLM\\Software');
    const before = windows.lasting();
    const operation = operationIn(windows.program().api, 'windows-security-screen');
    const undo = await noted(operation);
    const refused = await operation.perform();
    expect(refused).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(JSON.stringify(refused)).toContain('Windows error 5');
    expect(await operation.verify()).toBe('lost');
    const system = 'hkcu\\software\\microsoft\\windows\\currentversion\\policies\\system';
    expect(windows.state.registry.get(system)?.get('disabletaskmgr')).toEqual(dword(1));
    expect(await operation.revert(undo)).toMatchObject({ ok: true });
    expect(windows.lasting()).toEqual(before);
  });

  it('is told when undoing is refused, and the rest is undone', async () => {
    const windows = usedWindows();
    const operation = operationIn(windows.program().api, 'windows-security-screen');
    const undo = await noted(operation);
    await operation.perform();
    windows.state.denied.push(policies);
    expect(await operation.revert(undo)).toMatchObject({ error: { code: 'refused' } });
    const system = 'hkcu\\software\\microsoft\\windows\\currentversion\\policies\\system';
    expect(windows.state.registry.get(system)?.size ?? 0).toBe(0);
    windows.state.denied.length = 0;
    expect(await operation.revert(undo)).toMatchObject({ ok: true });
  });

  it('is not done where Windows can not be called', async () => {
    const { api } = simulatedWindows().program();
    for (const because of ['not-this-system', 'tool-missing'] as const) {
      const operations = windowsOperations({ ...api, unable: () => because });
      for (const operation of operations) expect(await operation.unable()).toBe(because);
    }
  });

  it('is answered, not thrown, where a function is missing in Windows', async () => {
    const { api } = simulatedWindows().program();
    const accessibility = {
      read: () => {
        throw new Error('no such function');
      },
      write: api.accessibility.write,
    };
    const operation = operationIn({ ...api, accessibility }, 'windows-accessibility-keys');
    expect(await operation.perform()).toMatchObject({ ok: false, error: { code: 'error' } });
    expect(await operation.note()).toMatchObject({ ok: false });
    expect(await operation.verify()).toBe('unknown');
  });
});

describe('accessibility (R-L1)', () => {
  it('stays on for a candidate who uses it; only its shortcut goes', async () => {
    const windows = simulatedWindows();
    windows.state.accessibility.stickyKeys = 511;
    await operationIn(windows.program().api, 'windows-accessibility-keys').perform();
    expect(windows.state.accessibility.stickyKeys).toBe(511 & ~0xc);
  });

  it('that the user changed during the exam stays so after it', async () => {
    const windows = simulatedWindows();
    const operation = operationIn(windows.program().api, 'windows-accessibility-keys');
    const undo = await noted(operation);
    await operation.perform();
    windows.state.accessibility.toggleKeys |= 1;
    await operation.revert(undo);
    expect(windows.state.accessibility.toggleKeys).toBe(63);
  });
});

describe('the clipboard (R-L1)', () => {
  it('is emptied before and after, and again when something is in it', async () => {
    const windows = simulatedWindows();
    windows.state.clipboard.formats = 3;
    const operation = operationIn(windows.program().api, 'empty-clipboard');
    expect(await operation.verify()).toBe('lost');
    expect(await operation.perform()).toMatchObject({ ok: true });
    expect(await operation.verify()).toBe('in-force');
    windows.state.clipboard.formats = 1;
    expect(await operation.verify()).toBe('lost');
    expect(await operation.revert(null)).toMatchObject({ ok: true });
    expect(windows.state.clipboard.formats).toBe(0);
  });

  it('is waited for while another program has it open, and not for ever', async () => {
    const windows = simulatedWindows();
    windows.state.clipboard = { formats: 1, openedBy: 'another' };
    const operation = operationIn(windows.program().api, 'empty-clipboard');
    setTimeout(() => {
      windows.state.clipboard.openedBy = null;
    }, 60);
    expect(await operation.perform()).toMatchObject({ ok: true });
    windows.state.clipboard = { formats: 1, openedBy: 'another' };
    expect(await operation.perform()).toMatchObject({ ok: false, error: { code: 'refused' } });
  });
});
