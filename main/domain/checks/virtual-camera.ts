import { needsWindow, notKnown, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding, Verdict } from './finding.ts';
import type { CameraFrames, CameraMeasurement } from './media.ts';
import type { CheckPolicy } from './policy.ts';
import type { ProgramList } from './program-list.ts';
import { type CameraClue, cameraClues, categories } from './virtual-camera-clues.ts';

/**
 * Whether the camera is one that a program makes. Of cameras that are only there the system's word is
 * told; the one in use is judged by all that is known of it. Refused only where the estimate is
 * certain by the policy and rests on two independent categories or on a clue without another
 * explanation, so that no name and no other weak signal refuses anybody alone.
 */
export const judgeVirtualCamera = (
  facts: Facts,
  camera: CameraMeasurement | null,
  policy: CheckPolicy,
  list: ProgramList,
): Finding => {
  if (camera?.got === 'frames') return judgeUsed(facts, camera, policy, list);
  const listed = judgeListed(facts);
  // A window that got nothing has nothing left to wait for.
  return camera !== null && listed.verdict === 'needs-window'
    ? notKnown('virtual-camera', 'missing')
    : listed;
};

/** By what the system says of the cameras that are there, before a window used one of them. */
const judgeListed = ({ cameras }: Facts): Finding => {
  if (!cameras.known || cameras.value.some(({ isVirtual }) => isVirtual === null)) {
    return needsWindow('virtual-camera');
  }
  const virtual = cameras.value.filter(({ isVirtual }) => isVirtual === true);
  if (virtual.length > 0) {
    return {
      check: 'virtual-camera',
      verdict: 'advice',
      confidence: 0.8,
      signals: virtual.map(({ name }) => signal('virtual-camera-there', { name }, 1)),
      remedy: 'remove-virtual-camera',
    };
  }
  const seen = cameras.value.map(({ name }) => signal('camera-there', { name }, 0));
  return {
    check: 'virtual-camera',
    verdict: 'ready',
    confidence: 0.8,
    signals: seen.length > 0 ? seen : [signal('cameras-none', {}, 0)],
    remedy: null,
  };
};

/** Log-odds before anything was seen, as for virtual machines: 1 in 20 (virtual/probability.ts). */
const prior = -3;

const judgeUsed = (
  facts: Facts,
  camera: CameraFrames,
  { virtualCamera }: CheckPolicy,
  list: ProgramList,
): Finding => {
  const clues = cameraClues(facts, camera, list);
  const { probability, isEnough } = estimate(clues);
  const verdict = verdictOf(clues, probability, isEnough, virtualCamera);
  const signals = clues
    .map((one) => one.signal)
    .toSorted((one, other) => other.weight - one.weight);
  return {
    check: 'virtual-camera',
    verdict,
    confidence:
      verdict === 'unknown'
        ? 0
        : verdict === 'ready'
          ? 1 - probability
          : Math.max(0.5, probability),
    signals:
      verdict === 'unknown' ? [signal('camera-used-nothing-known', {}, 0), ...signals] : signals,
    remedy: remedyFor(verdict, probability >= virtualCamera.suspicious),
  };
};

/** `isEnough`: whether an estimate that is certain may refuse. */
const estimate = (clues: readonly CameraClue[]) => {
  const isUnexplained = clues.some((one) => one.isUnexplained);
  const by = categories.map((category) => {
    const weights = clues
      .filter((one) => one.category === category)
      .map((one) => one.signal.weight);
    return { most: Math.max(0, ...weights), least: Math.min(0, ...weights) };
  });
  const sum = by.reduce((all, { most, least }) => all + most + (isUnexplained ? 0 : least), prior);
  return {
    probability: 1 / (1 + Math.exp(-sum)),
    isEnough: isUnexplained || by.filter(({ most }) => most >= 1).length >= 2,
  };
};

const verdictOf = (
  clues: readonly CameraClue[],
  probability: number,
  isEnough: boolean,
  { suspicious, certain }: CheckPolicy['virtualCamera'],
): Verdict => {
  if (probability >= certain && isEnough) return 'not-ready';
  if (probability >= suspicious) return 'advice';
  if (clues.some((one) => one.category === 'software')) return 'advice';
  // A camera of which nothing says that it is real is not known to be.
  return clues.some((one) => one.signal.weight < 0) ? 'ready' : 'unknown';
};

const remedyFor = (verdict: Verdict, isSuspicious: boolean): string | null => {
  if (verdict === 'ready') return null;
  if (verdict === 'unknown') return 'virtual-camera-unknown';
  return isSuspicious ? 'use-real-camera' : 'remove-virtual-camera';
};
