import { valueOr } from '../facts.ts';
import { type Clue, clue, type Look } from './clue.ts';

/** Names of QEMU's processor models (QEMU: target/i386/cpu.c) and of Apple's in guests. */
const models =
  /QEMU|TCG CPU|Common (KVM|32-bit KVM) processor|(Intel|AMD|Xeon)[^@]*\((Conroe|Penryn|Nehalem|Westmere|Sandy ?Bridge|Ivy ?Bridge|Haswell|Broadwell|Skylake|Cascadelake|Cooperlake|Icelake|Sapphire ?Rapids|Snowridge|Denverton|Opteron|EPYC)|^AMD EPYC(-\w+)? Processor$|Apple Virtual|^Virtual CPU/i;

/** Models that have four threads at least, unless somebody switched some off. */
const wide = /\bi[579]-(8|9|1\d)\d{2,3}|\bUltra [579]\b|Ryzen [5-9]\b/i;

/** Models with an odd number of threads on sale: some Celeron, Pentium, Apple and ARM ones. */
const mayBeOdd = /Apple|Celeron|Pentium|ARM|Snapdragon|Phenom|Athlon|Core\(TM\)2|Ultra|\bi3-/i;

const server = /Xeon.*\b(Platinum|Gold|Silver)\b|Xeon\(R\) (CPU|Processor) @|\bEPYC\b/i;

/** The processor's name and number of threads. */
export const lookAtProcessor: Look = ({ hardware }) => {
  const name = valueOr(hardware.processor, '').trim();
  const cores = valueOr(hardware.cores, null);
  const named = models.test(name) ? [clue('vm-processor-named', { name })] : [];
  return cores === null || name === '' ? named : [...named, ...lookAtCores(name, cores)];
};

const lookAtCores = (name: string, cores: number): readonly Clue[] => {
  if (wide.test(name) && cores < 4) return [clue('vm-cores-few', { name, cores })];
  if (server.test(name) && cores <= 8) return [clue('vm-processor-server', { name, cores })];
  return cores % 2 === 1 && !mayBeOdd.test(name) ? [clue('vm-cores-odd', { cores })] : [];
};
