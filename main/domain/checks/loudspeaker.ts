import { needsWindow } from './answer.ts';
import type { Finding } from './finding.ts';
import type { LoudspeakerMeasurement } from './media.ts';
import { against, findingOf, fine, type Point } from './points.ts';
import type { CheckPolicy } from './policy.ts';

/**
 * Whether the candidate can hear the exam (R-S2). What the microphone heard is proof; in headphones it
 * hears nothing, so that the candidate's word is enough, and less sure. Somebody who heard nothing
 * could not hear the exam, whatever the microphone heard. Until one of them has told, the window waits.
 */
export const judgeLoudspeaker = (
  loudspeaker: LoudspeakerMeasurement | null,
  { loudspeaker: { heardDecibels: least } }: CheckPolicy,
): Finding => {
  if (loudspeaker === null) return needsWindow('loudspeaker');
  if (loudspeaker.got === 'nothing') {
    return findingOf('loudspeaker', [
      against('loudspeaker-not-played', {}, 'connect-loudspeaker', 1),
    ]);
  }
  const { heardDecibels, confirmed } = loudspeaker;
  const isHeard = heardDecibels !== null && heardDecibels >= least;
  const points: Point[] = [];
  if (isHeard) {
    const decibels = Math.round(heardDecibels);
    points.push(fine('loudspeaker-heard', { decibels }, 0.95));
  }
  if (confirmed === true && !isHeard) points.push(fine('loudspeaker-confirmed', {}, 0.7));
  if (confirmed === false) points.push(against('loudspeaker-not-confirmed', {}, 'turn-up'));
  return points.length > 0 ? findingOf('loudspeaker', points) : needsWindow('loudspeaker');
};
