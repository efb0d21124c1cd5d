import { describe, expect, it } from 'vitest';
import { probeHypervisorFlag } from '../../../../main/adapters/probes/macos/hypervisor.ts';
import { probeCores, probeProcessor } from '../../../../main/adapters/probes/macos/processor.ts';
import { mac, sysctl, sysctlQuestion } from './questions.ts';

/** A MacBook Pro of 2019 and later Intel Macs, as published with `sysctl -a`; VMX is not VMM. */
const features =
  'machdep.cpu.features: FPU VME DE PSE TSC MSR PAE MCE CX8 APIC SEP MTRR PGE MCA CMOV PAT PSE36 CLFSH DS ACPI MMX FXSR SSE SSE2 SS HTT TM PBE SSE3 PCLMULQDQ DTES64 MON DSCPL VMX SMX EST TM2 SSSE3 FMA CX16 TPR PDCM SSE4.1 SSE4.2 x2APIC MOVBE POPCNT AES PCID XSAVE OSXSAVE SEGLIM64 TSCTMR AVX1.0 RDRAND F16C';
const flag = (...lines: string[]) => probeHypervisorFlag(mac(sysctl(lines)));
const yes = { known: true, value: true };
const no = { known: true, value: false };

describe('the hypervisor flag of a Mac', () => {
  it('is the kernel’s word on Apple silicon and on Intel', async () => {
    expect(await flag('kern.hv_vmm_present: 1', 'hw.model: VirtualMac2,1')).toEqual(yes);
    expect(await flag('kern.hv_vmm_present: 0', 'hw.model: Mac14,2')).toEqual(no);
    expect(await flag('kern.hv_vmm_present: 0', features)).toEqual(no);
  });

  it('is seen in the processor’s flags where the kernel’s word was falsified', async () => {
    // VMHide and its like answer 0 for kern.hv_vmm_present in a guest of QEMU.
    expect(await flag('kern.hv_vmm_present: 0', `${features} VMM`)).toEqual(yes);
    expect(await flag(`${features} VMM`)).toEqual(yes);
    expect(await flag(features)).toEqual(no);
  });

  it('does not believe the flags of the processor that Rosetta invents', async () => {
    const rosetta = ['sysctl.proc_translated: 1', `${features} VMM`];
    expect(await flag('kern.hv_vmm_present: 0', ...rosetta)).toEqual(no);
    expect(await flag(...rosetta)).toEqual({ known: false, because: 'missing' });
  });

  it('is not known where nobody tells', async () => {
    expect(await flag('hw.model: Mac14,2')).toEqual({ known: false, because: 'missing' });
    expect(await flag('kern.hv_vmm_present: perhaps')).toEqual({
      known: false,
      because: 'missing',
    });
    const denied = mac({ [sysctlQuestion]: { failed: 'denied', detail: '' } });
    expect(await probeHypervisorFlag(denied)).toEqual({ known: false, because: 'denied' });
  });
});

describe('the processor of a Mac', () => {
  const processor = (line: string) => probeProcessor(mac(sysctl([line])));

  it('is told by name, and not by the one that Rosetta invents on real machines', async () => {
    // mondoohq/cnquery, providers/os/resources/macos_hardware_test.go: a guest of an M4 Max.
    expect(await processor('machdep.cpu.brand_string: Apple M4 Max (Virtual)')).toEqual({
      known: true,
      value: 'Apple M4 Max (Virtual)',
    });
    expect(
      await processor('machdep.cpu.brand_string: Intel(R) Core(TM) i5-10400 CPU @ 2.90GHz'),
    ).toEqual({ known: true, value: 'Intel(R) Core(TM) i5-10400 CPU @ 2.90GHz' });
    expect(await processor('machdep.cpu.brand_string: VirtualApple @ 2.50GHz processor')).toEqual({
      known: true,
      value: 'Apple silicon',
    });
    expect(await processor('hw.ncpu: 8')).toEqual({ known: false, because: 'missing' });
  });

  it('has as many threads as it says', async () => {
    expect(await probeCores(mac(sysctl(['hw.ncpu: 8'])))).toEqual({ known: true, value: 8 });
    for (const line of ['hw.ncpu: 0', 'hw.ncpu: many', 'hw.model: Mac14,2']) {
      expect(await probeCores(mac(sysctl([line])))).toEqual({ known: false, because: 'missing' });
    }
  });
});
