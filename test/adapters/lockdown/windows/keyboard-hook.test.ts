import { describe, expect, it } from 'vitest';
import { ownKey } from '../../../../main/adapters/lockdown/windows/hook-session.ts';
import { keyFlags } from '../../../../main/domain/lockdown/windows-keys.ts';
import { operationIn } from './support/operation-in.ts';
import { simulatedWindows } from './support/simulated-windows.ts';

const tab = 0x09;
const letterA = 0x41;
const leftWin = 0x5b;

const hooked = async () => {
  const windows = simulatedWindows();
  const program = windows.program();
  const operation = operationIn(program.api, 'windows-keyboard-hook');
  return { windows, program, operation, performed: await operation.perform() };
};

describe('the keyboard hook of Windows (R-L1)', () => {
  it('is lost before it is set', async () => {
    const { api } = simulatedWindows().program();
    expect(await operationIn(api, 'windows-keyboard-hook').verify()).toBe('lost');
  });

  it('takes shortcuts away and lets typing through', async () => {
    const { windows, operation, performed } = await hooked();
    expect(performed).toMatchObject({ ok: true });
    expect(await operation.verify()).toBe('in-force');
    windows.press(letterA);
    windows.press(letterA, keyFlags.up);
    windows.press(leftWin);
    windows.press(leftWin, keyFlags.up);
    windows.press(tab, keyFlags.altDown);
    expect(windows.state.typed).toEqual([letterA]);
  });

  it('takes its own key away, so that no program ever sees it', async () => {
    const { windows, program } = await hooked();
    program.pass(5_000);
    expect(windows.state.typed).not.toContain(ownKey.code);
  });

  it('stays in force as long as it is called', async () => {
    const { program, operation } = await hooked();
    for (let second = 0; second < 60; second += 1) {
      program.pass(1_000);
      expect(await operation.verify()).toBe('in-force');
    }
  });

  it('is gone when it is undone, twice too, and with the program that set it (R-L4)', async () => {
    const { windows, operation } = await hooked();
    expect(await operation.revert(null)).toMatchObject({ ok: true });
    expect(await operation.revert(null)).toMatchObject({ ok: true });
    windows.press(leftWin);
    expect(windows.state.typed).toEqual([leftWin]);
    const again = await hooked();
    again.program.die();
    expect(again.windows.state.hooks).toEqual([]);
  });
});

describe('a keyboard hook that is taken away (R-L2)', () => {
  it('is noticed within a second after Windows dropped it, and taken again', async () => {
    const { windows, program, operation } = await hooked();
    windows.dropHooks();
    windows.press(leftWin);
    expect(windows.state.typed).toEqual([leftWin]);
    program.pass(1_000);
    expect(await operation.verify()).toBe('lost');
    expect(await operation.perform()).toMatchObject({ ok: true });
    expect(await operation.verify()).toBe('in-force');
    windows.state.typed.length = 0;
    windows.press(leftWin);
    expect(windows.state.typed).toEqual([]);
  });

  it('is noticed when another program sits before it and swallows keys, and goes before it', async () => {
    const { windows, program, operation } = await hooked();
    const seen: number[] = [];
    windows.state.hooks.unshift({
      of: 'another',
      key: ({ code }) => {
        seen.push(code);
        return 'swallow';
      },
    });
    program.pass(1_000);
    expect(await operation.verify()).toBe('lost');
    expect(await operation.perform()).toMatchObject({ ok: true });
    seen.length = 0;
    windows.press(leftWin);
    expect(seen).toEqual([]);
    program.pass(1_000);
    expect(await operation.verify()).toBe('in-force');
  });

  it('is noticed when its thread stands still', async () => {
    const { windows, program, operation } = await hooked();
    program.freeze();
    windows.state.now += 2_500;
    expect(await operation.verify()).toBe('lost');
  });

  it('is noticed though the clock of 32 bits wraps meanwhile', async () => {
    const windows = simulatedWindows();
    windows.state.now = 2 ** 31 - 500;
    const program = windows.program();
    const operation = operationIn(program.api, 'windows-keyboard-hook');
    await operation.perform();
    program.pass(250);
    windows.state.now = -(2 ** 31) + 200;
    expect(await operation.verify()).toBe('in-force');
    program.freeze();
    windows.state.now += 2_500;
    expect(await operation.verify()).toBe('lost');
  });

  it('is not known, which is not lost, while a secure desktop is shown', async () => {
    const { windows, program, operation } = await hooked();
    windows.state.secureDesktop = true;
    program.pass(1_000);
    expect(await operation.verify()).toBe('unknown');
    windows.state.secureDesktop = false;
    program.pass(1_000);
    expect(await operation.verify()).toBe('in-force');
  });

  it('is refused when none of its own keys ever comes', async () => {
    const windows = simulatedWindows();
    const { api } = windows.program();
    windows.state.driver = { of: 'a driver', key: () => 'swallow' };
    const operation = operationIn(api, 'windows-keyboard-hook');
    expect(await operation.perform()).toMatchObject({ ok: false, error: { code: 'timed-out' } });
  });
});
