import { describe, expect, it } from 'vitest';
import { probeDisk, probeMemory } from '../../../../main/adapters/probes/macos/memory.ts';
import { probeHasBattery, probePower } from '../../../../main/adapters/probes/macos/power.ts';
import { wrote } from '../../../support/answers-machine.ts';
import { mac, sysctl } from './questions.ts';

const power = (out: string) => probePower(mac({ 'run pmset -g batt': wrote(out) }));
const battery = (source: string, rest: string) =>
  `Now drawing from '${source} Power'\n -InternalBattery-0 (id=22806627)\t${rest}\n`;

describe('the power of a Mac', () => {
  // Every form of the line that people published from `pmset -g batt`.
  it.each([
    ['AC', '100%; charged; 0:00 remaining present: true', true, 100],
    ['AC', '34%; charging; 5:58 remaining present: true', true, 34],
    ['AC', '99%; finishing charge; (no estimate) present: true', true, 99],
    ['AC', '80%; AC attached; not charging present: true', true, 80],
    ['Battery', '43%; discharging; (no estimate) present: true', false, 43],
    ['Battery', '88%; discharging; 6:25 remaining present: true', false, 88],
    ['UPS', '66%; discharging; 5:55 remaining present: true', false, 66],
    ['AC', '(removed) present: true', true, null],
  ])('from %s with %s', async (source, rest, onMains, percent) => {
    expect(await power(battery(source, rest))).toEqual({
      known: true,
      value: { battery: true, onMains, percent },
    });
  });

  it('has no battery on a desktop, with an uninterruptible supply or without', async () => {
    const none = { known: true, value: { battery: false, onMains: null, percent: null } };
    expect(await power("Now drawing from 'AC Power'\n")).toEqual(none);
    expect(
      await power(
        "Now drawing from 'UPS Power'\n -Back-UPS ES 700 (id=1234)\t87%; discharging; (no estimate)\n",
      ),
    ).toEqual(none);
    expect(await power(battery('AC', '0%; (no estimate) present: false'))).toEqual(none);
  });

  it('is that of the machine’s own battery beside an uninterruptible supply', async () => {
    const both =
      "Now drawing from 'Battery Power'\n -UPS-1500VA (id=1)\t87%; charged present: true\n -InternalBattery-0 (id=2)\t12%; discharging; 0:20 remaining present: true\n";
    expect(await power(both)).toMatchObject({ value: { percent: 12, onMains: false } });
  });

  it('is not known from rubbish or a failure', async () => {
    const error = { known: false, because: 'error' };
    expect(await power('')).toEqual(error);
    expect(await power("Now drawing from 'Something New'\n")).toEqual(error);
    expect(await probeHasBattery(mac({ 'run pmset -g batt': wrote('', 64) }))).toEqual(error);
    expect(
      await probeHasBattery(mac({ 'run pmset -g batt': wrote(battery('AC', '50%; charging')) })),
    ).toEqual({ known: true, value: true });
  });
});

describe('memory and disk of a Mac', () => {
  const node = {
    platform: 'darwin',
    arch: 'arm64',
    release: '24.1.0',
    version: '',
    memory: 17_179_869_184,
    freeMemory: 100_000_000,
    cpu: '',
    cores: 8,
    uptime: 1,
  };

  it('are what is built in and what is free', async () => {
    const machine = mac({
      'node machine': { value: { ...node, memory: 1 } },
      ...sysctl(['hw.memsize: 17179869184']),
      'node disk': { value: { free: 437_436_678_144, size: 994_662_584_320 } },
    });
    expect(await probeMemory(machine)).toEqual({
      known: true,
      value: { free: 100_000_000, size: 17_179_869_184 },
    });
    expect(await probeDisk(machine)).toEqual({
      known: true,
      value: { free: 437_436_678_144, size: 994_662_584_320 },
    });
  });

  it('are told by Node.js alone where sysctl does not answer', async () => {
    expect(await probeMemory(mac({ 'node machine': { value: node } }))).toMatchObject({
      value: { size: 17_179_869_184 },
    });
  });
});
