import { needsWindow } from './answer.ts';
import type { Finding } from './finding.ts';
import {
  type DeviceProblem,
  type MicrophoneMeasurement,
  type MicrophoneSound,
  shortestMilliseconds,
} from './media.ts';
import { isVirtualMicrophone } from './microphone-names.ts';
import { against, findingOf, fine, type Point, unclear, worth } from './points.ts';
import type { CheckPolicy } from './policy.ts';

const remedyOf: Readonly<Record<DeviceProblem, string>> = {
  denied: 'allow-microphone',
  none: 'connect-microphone',
  'in-use': 'free-microphone',
  unsupported: 'use-own-window',
  lost: 'reconnect-microphone',
  failed: 'restart-microphone',
};

/**
 * Whether the microphone delivers what is said before it (R-S2), by the level of its louder moments.
 *
 * Too quiet to be heard is refused: electric noise is no sound, and it would record nobody. A room that
 * can be heard although nobody spoke is advice only: such a microphone works, and who can't or won't
 * speak is not refused for that. A name that is a virtual microphone's never refuses by itself.
 */
export const judgeMicrophone = (
  microphone: MicrophoneMeasurement | null,
  policy: CheckPolicy,
): Finding => {
  if (microphone === null) return needsWindow('microphone');
  return findingOf('microphone', pointsOf(microphone, policy.microphone));
};

/** Below this there is only arithmetic: 16 bits end at -96 dBFS, and every microphone murmurs more. */
const silence = -90;
/** Speech rises and falls by more than this, in dB; a fan does not. */
const speechRange = 8;

const pointsOf = (
  microphone: MicrophoneMeasurement,
  policy: CheckPolicy['microphone'],
): readonly Point[] => {
  if (microphone.got === 'nothing') {
    const { problem } = microphone;
    return [against(`microphone-${problem}`, {}, remedyOf[problem], 1)];
  }
  const { label: name, levels, milliseconds } = microphone;
  if (milliseconds < shortestMilliseconds || levels.length === 0) {
    return [unclear('microphone-too-short', {}, 'microphone-unknown')];
  }
  return isVirtualMicrophone(name)
    ? [
        ...soundPoints(microphone, policy),
        worth('microphone-virtual', { name }, 'use-real-microphone'),
      ]
    : soundPoints(microphone, policy);
};

const soundPoints = (
  { levels, clipped, zeros, label: name }: MicrophoneSound,
  { leastDecibels, goodDecibels, clippedPercent }: CheckPolicy['microphone'],
): readonly Point[] => {
  // Reached for a tenth of the time: counting to five does, a click of the keyboard does not.
  const loud = levelAt(levels, 0.9);
  const range = loud - levelAt(levels, 0.1);
  const level = Math.round(loud);
  if (Math.max(...levels) < silence || zeros > 0.999) {
    return [against('microphone-silent', {}, 'unmute-microphone', 0.95)];
  }
  if (loud < leastDecibels) {
    const least = leastDecibels;
    return [against('microphone-too-quiet', { level, least }, 'speak-up', 0.8)];
  }
  const points: Point[] = [];
  if (loud < goodDecibels) points.push(worth('microphone-quiet', { level }, 'speak-up'));
  if (range < speechRange) points.push(worth('microphone-no-voice', {}, 'speak-up'));
  if (clipped * 100 > clippedPercent) {
    points.push(worth('microphone-clipped', {}, 'lower-microphone'));
  }
  return points.length > 0 ? points : [fine('microphone-good', { name, level })];
};

/** The level below which this share of the levels lies. */
const levelAt = (levels: readonly number[], share: number): number =>
  levels.toSorted((one, other) => one - other)[Math.floor(share * levels.length)] ?? -120;
