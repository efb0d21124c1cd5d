import { signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding, Signal, Verdict } from './finding.ts';
import type { CheckPolicy } from './policy.ts';
import { lookAtAcpi } from './virtual/acpi.ts';
import { lookAtChipset } from './virtual/chipset.ts';
import { type Look, toSignal } from './virtual/clue.ts';
import { coverage, enough } from './virtual/coverage.ts';
import { lookAtDevices } from './virtual/devices.ts';
import { lookAtDisks } from './virtual/disks.ts';
import { lookAtEnclosures } from './virtual/enclosures.ts';
import { lookAtFirmware } from './virtual/firmware.ts';
import { lookAtGraphics } from './virtual/graphics.ts';
import { lookAtGuestSoftware } from './virtual/guest-software.ts';
import { lookAtHypervisor } from './virtual/hypervisor.ts';
import { lookAtNetworkCards } from './virtual/network-cards.ts';
import { lookAtPci } from './virtual/pci.ts';
import { type Estimate, estimate } from './virtual/probability.ts';
import { lookAtProcessor } from './virtual/processor.ts';
import { lookAtSensors } from './virtual/sensors.ts';

const looks: readonly Look[] = [
  lookAtEnclosures,
  lookAtHypervisor,
  lookAtFirmware,
  lookAtAcpi,
  lookAtPci,
  lookAtChipset,
  lookAtProcessor,
  lookAtDevices,
  lookAtDisks,
  lookAtGraphics,
  lookAtNetworkCards,
  lookAtGuestSoftware,
  lookAtSensors,
];

/**
 * Whether the machine is a virtual one, a container or a sandbox. Refused only where the estimate is
 * certain by the policy and rests on two independent categories, or on a clue that has no other
 * explanation; suspicious ones are told. Where too little is known to call a machine real, the
 * verdict is `unknown`.
 */
export const judgeVirtualMachine = (facts: Facts, policy: CheckPolicy): Finding => {
  const clues = looks.flatMap((look) => look(facts));
  const estimated = estimate(clues);
  const seen = coverage(facts);
  const verdict = verdictOf(estimated, seen, policy.virtualMachine);
  const signals = clues.map(toSignal).toSorted((one, other) => other.weight - one.weight);
  return {
    check: 'virtual-machine',
    verdict,
    confidence: confidenceIn(verdict, estimated.probability, seen),
    signals: verdict === 'unknown' ? [tooLittle(seen), ...signals] : signals,
    remedy: remedyFor(verdict),
  };
};

const tooLittle = (seen: number): Signal =>
  signal('vm-too-little', { percent: Math.round(seen * 100) }, 0);

const verdictOf = (
  { probability, against, isConclusive }: Estimate,
  seen: number,
  { suspicious, certain }: CheckPolicy['virtualMachine'],
): Verdict => {
  if (probability >= certain && (isConclusive || against.length >= 2)) return 'not-ready';
  if (probability >= suspicious) return 'advice';
  return seen < enough ? 'unknown' : 'ready';
};

/** Nobody is surer that a machine is real than what was looked at allows. */
const confidenceIn = (verdict: Verdict, probability: number, seen: number): number => {
  if (verdict === 'unknown') return 0;
  return verdict === 'ready' ? Math.min(1 - probability, 0.5 + seen / 2) : probability;
};

const remedyFor = (verdict: Verdict): string | null => {
  if (verdict === 'not-ready') return 'use-real-machine';
  if (verdict === 'advice') return 'explain-machine';
  return verdict === 'unknown' ? 'virtual-machine-unknown' : null;
};
