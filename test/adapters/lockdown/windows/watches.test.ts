import { describe, expect, it } from 'vitest';
import { createWindowsWatch } from '../../../../main/adapters/lockdown/windows/watches.ts';
import { keyFlags } from '../../../../main/domain/lockdown/windows-keys.ts';
import { simulatedWindows } from './support/simulated-windows.ts';

const ours = 100;
const other = 200;

const watched = () => {
  const windows = simulatedWindows();
  windows.state.programs.set(other, 'C:\\Windows\\notepad.exe');
  const program = windows.program();
  const watch = createWindowsWatch(program.api, (pid) => pid === ours);
  return { windows, program, watch };
};

describe('the window in front (R-L2)', () => {
  it('is not told while it is ours, or no one knows whose', () => {
    const { windows, watch } = watched();
    expect(watch.foreground()).toEqual([]);
    windows.state.foreground = { handle: '1', pid: ours };
    expect(watch.foreground()).toEqual([]);
  });

  it('is told once when it is of another program, and again when it comes back', () => {
    const { windows, watch } = watched();
    windows.state.foreground = { handle: '2', pid: other };
    const seen = {
      kind: 'foreground-lost',
      values: { pid: other, path: 'C:\\Windows\\notepad.exe' },
    };
    expect(watch.foreground()).toEqual([seen]);
    expect(watch.foreground()).toEqual([]);
    windows.state.foreground = { handle: '1', pid: ours };
    expect(watch.foreground()).toEqual([]);
    windows.state.foreground = { handle: '2', pid: other };
    expect(watch.foreground()).toEqual([seen]);
  });

  it('is told of each program that takes it from another', () => {
    const { windows, watch } = watched();
    windows.state.foreground = { handle: '2', pid: other };
    watch.foreground();
    windows.state.foreground = { handle: '3', pid: 300 };
    expect(watch.foreground()).toEqual([
      { kind: 'foreground-lost', values: { pid: 300, path: '' } },
    ]);
  });
});

describe('windows that no recording shows (R-L2)', () => {
  it('are told once each, and ours are not', () => {
    const { windows, watch } = watched();
    windows.state.hidden = [
      { handle: '1', pid: ours },
      { handle: '2', pid: other },
    ];
    const seen = {
      kind: 'capture-found',
      values: { how: 'hidden-window', pid: other, path: 'C:\\Windows\\notepad.exe' },
    };
    expect(watch.hiddenWindows()).toEqual([seen]);
    expect(watch.hiddenWindows()).toEqual([]);
    windows.state.hidden = [];
    expect(watch.hiddenWindows()).toEqual([]);
    windows.state.hidden = [{ handle: '2', pid: other }];
    expect(watch.hiddenWindows()).toEqual([seen]);
  });
});

describe('keys (R-L2)', () => {
  it('that a program made are counted, without the hook\u2019s own and without which they were', async () => {
    const { windows, program, watch } = watched();
    await program.api.keyboard.start();
    program.pass(3_000);
    expect(watch.keys()).toEqual([]);
    for (const code of [0x41, 0x42]) {
      windows.press(code, keyFlags.injected);
      windows.press(code, keyFlags.injected | keyFlags.up);
    }
    expect(watch.keys()).toEqual([{ kind: 'keys-injected', values: { count: 2 } }]);
    expect(watch.keys()).toEqual([]);
  });

  it('that were tried and taken away are counted', async () => {
    const { windows, program, watch } = watched();
    await program.api.keyboard.start();
    windows.press(0x5b);
    windows.press(0x5b, keyFlags.up);
    expect(watch.keys()).toEqual([{ kind: 'key-refused', values: { count: 1 } }]);
  });

  it('are counted from nothing after the hook was taken again', async () => {
    const { windows, program, watch } = watched();
    await program.api.keyboard.start();
    windows.press(0x5b);
    windows.press(0x5c);
    watch.keys();
    await program.api.keyboard.stop();
    await program.api.keyboard.start();
    windows.press(0x5b);
    expect(watch.keys()).toEqual([{ kind: 'key-refused', values: { count: 1 } }]);
  });
});
