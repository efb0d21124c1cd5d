import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Facts, unknown } from '../../../main/domain/checks/facts.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { estimate } from '../../../main/domain/checks/virtual/probability.ts';
import { type ClueCode, weights } from '../../../main/domain/checks/virtual/weights.ts';
import { judgeVirtualMachine } from '../../../main/domain/checks/virtual-machine.ts';
import { honest } from './honest-machines.ts';
import { but, firmware, nothing } from './judged-machines.ts';
import { hidden, plain } from './virtual-machines.ts';

const policy = CheckPolicy.parse({});
const judge = (facts: Facts) => judgeVirtualMachine(facts, policy);

const named = (machines: Readonly<Record<string, Facts>>, name: string): Facts => {
  const facts = machines[name];
  if (facts === undefined) throw new Error(`no machine is called ${name}`);
  return facts;
};

/** The same machine, where nobody could find out these facts about its hardware. */
const without = (facts: Facts, names: readonly string[]): Facts => ({
  ...facts,
  hardware: {
    ...facts.hardware,
    ...Object.fromEntries(names.map((name) => [name, unknown('denied')])),
  },
});
const some = fc.subarray(Object.keys(nothing.hardware));
const oneOf = (machines: Readonly<Record<string, Facts>>) =>
  fc.constantFrom(...Object.keys(machines)).map((name) => named(machines, name));

describe('an honest machine', () => {
  it.each(Object.keys(honest))('is ready: %s', (name) => {
    expect(judge(named(honest, name))).toMatchObject({ verdict: 'ready', remedy: null });
  });

  it('is never accused for what could not be found out', () => {
    fc.assert(
      fc.property(oneOf(honest), some, (facts, missing) => {
        expect(['ready', 'unknown']).toContain(judge(without(facts, missing)).verdict);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is told what speaks for it, with negative weight', () => {
    const { signals } = judge(named(honest, 'a laptop with Windows'));
    const forReal = signals.filter(({ weight }) => weight < 0).map(({ code }) => code);
    expect(forReal).toEqual(
      expect.arrayContaining(['vm-pci-real', 'vm-battery', 'vm-wireless', 'vm-firmware-maker']),
    );
  });
});

describe('a virtual machine', () => {
  it.each(Object.keys(plain))('is not ready: %s', (name) => {
    const finding = judge(named(plain, name));
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'use-real-machine' });
    expect(finding.confidence).toBeGreaterThan(0.99);
  });

  it.each(Object.keys(hidden))('is suspicious at least where it hides: %s', (name) => {
    expect(['advice', 'not-ready']).toContain(judge(named(hidden, name)).verdict);
  });

  it('never becomes ready with confidence by withholding facts', () => {
    fc.assert(
      fc.property(oneOf({ ...plain, ...hidden }), some, (facts, missing) => {
        const { verdict, confidence } = judge(without(facts, missing));
        expect(verdict === 'ready' ? confidence : 0).toBeLessThan(0.9);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(Object.keys(plain))('does not get ready by any two facts alone: %s', (name) => {
    const all = Object.keys(nothing.hardware);
    for (const one of all) {
      for (const other of all) {
        const rest = all.filter((fact) => fact !== one && fact !== other);
        expect(judge(without(named(plain, name), rest)).verdict).not.toBe('ready');
      }
    }
  });

  it.each([
    ['windows-sandbox', 'vm-windows-sandbox'],
    ['docker', 'vm-container'],
    ['wsl', 'vm-subsystem'],
  ])('is one by its enclosure alone, on the hardware of a real machine: %s', (enclosure, code) => {
    const finding = judge(but(named(honest, 'a laptop with Windows'), { enclosures: [enclosure] }));
    expect(finding.verdict).toBe('not-ready');
    expect(finding.signals[0]?.code).toBe(code);
  });
});

describe('one kind of evidence', () => {
  const real = named(honest, 'a laptop with Windows');

  it('is not enough where it is a firmware string', () => {
    const facts = but(real, { firmware: firmware({ product: 'VirtualBox' }) });
    expect(judge(facts).verdict).not.toBe('not-ready');
    expect(judge(without(facts, ['pci', 'devices', 'disks'])).verdict).not.toBe('not-ready');
  });

  it('is not enough alone, unless it is conclusive by its nature', () => {
    for (const code of Object.keys(weights) as ClueCode[]) {
      const { isConclusive, against } = estimate([{ code, values: {} }]);
      expect(isConclusive || against.length < 2, code).toBe(true);
    }
  });

  it('counts once, however often it is seen', () => {
    const once = estimate([{ code: 'vm-pci-device', values: {} }]);
    const often = estimate([
      { code: 'vm-pci-device', values: { id: '1af4:1000' } },
      { code: 'vm-pci-subsystem', values: {} },
      { code: 'vm-pci-device', values: { id: '1b36:000c' } },
    ]);
    expect(often).toEqual(once);
  });

  it('says nothing as long as it is a filler or a name that only looks alike', () => {
    for (const text of ['Default string', 'To be filled by O.E.M.', 'Xenon', 'KVMotion', 'Qemux']) {
      const facts = but(real, { firmware: firmware({ product: text, systemMaker: text }) });
      const codes = judge(facts).signals.map(({ code }) => code);
      expect(codes).not.toContain('vm-firmware-product');
    }
  });

  it('makes a dated chipset a clue only under a processor that does not fit it', () => {
    const codes = (processor: string): readonly string[] =>
      judge(
        but(named(honest, 'a Core 2 on a P35 board, which is what QEMU imitates'), { processor }),
      )
        .signals.map(({ code }) => code)
        .filter((code) => code.startsWith('vm-chipset'));
    expect(codes('Intel(R) Core(TM)2 Duo CPU E8400 @ 3.00GHz')).toEqual([]);
    expect(codes('Intel(R) Core(TM) i7 CPU 920 @ 2.67GHz')).toEqual(['vm-chipset-old']);
    expect(codes('Intel(R) Core(TM) i5-2400 CPU @ 3.10GHz')).toEqual(['vm-chipset-processor']);
    expect(codes('13th Gen Intel(R) Core(TM) i9-13900K')).toEqual(['vm-chipset-processor']);
    expect(codes('Intel(R) Core(TM) Ultra 7 155H')).toEqual(['vm-chipset-processor']);
    expect(codes('AMD Ryzen 7 5800X 8-Core Processor')).toEqual(['vm-chipset-maker']);
    expect(codes('Hygon C86 3250 8-core Processor')).toEqual(['vm-chipset-maker']);
    expect(codes('')).toEqual(['vm-chipset-old']);
  });
});

describe('a machine that answered nothing', () => {
  it('is unknown, and never counts as real', () => {
    expect(judge(nothing)).toMatchObject({
      verdict: 'unknown',
      confidence: 0,
      signals: [{ code: 'vm-too-little', values: { percent: 0 } }],
    });
  });

  it('is unknown as long as only text that can be copied is known', () => {
    const facts = without(
      named(honest, 'a laptop with Windows'),
      Object.keys(nothing.hardware).filter((fact) => !['firmware', 'disks'].includes(fact)),
    );
    expect(judge(facts).verdict).toBe('unknown');
  });
});

describe('the policy', () => {
  it('says from which probability on a machine is suspicious and refused', () => {
    const guest = named(hidden, 'QEMU with everything but its chipset hidden');
    const strict = CheckPolicy.parse({ virtualMachine: { suspicious: 0.1, certain: 0.6 } });
    const lenient = CheckPolicy.parse({ virtualMachine: { suspicious: 0.99, certain: 1 } });
    expect(judgeVirtualMachine(guest, strict).verdict).toBe('not-ready');
    expect(judgeVirtualMachine(guest, lenient).verdict).toBe('ready');
  });
});
