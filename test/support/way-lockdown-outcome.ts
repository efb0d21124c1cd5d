import { pass } from '../e2e/support/x11-waiting.ts';
import type { Attempt } from './way-lockdown-attempts.ts';
import type { LockedScene } from './way-lockdown-scene.ts';
import { lookAt } from './way-lockdown-world.ts';

export type Outcome = {
  readonly attempt: Attempt;
  readonly happened: boolean;
  /** What the proctor's window was told of it, in the order of the alphabet. */
  readonly told: readonly string[];
  /** From the beginning of the attempt to the first that the proctor's window was told; milliseconds. */
  readonly after: number | null;
};

/** What R-L2 allows, in milliseconds. */
export const limit = 2_000;

/** When it is looked whether an attempt has worked, counted from it; a preview of a print takes its time. */
const looks = [600, 1_400, 2_600];

/**
 * Makes one attempt from a clean beginning.
 *
 * @param patience how long it is waited for what the proctor is told, milliseconds; what is told too
 *   late is waited for, to be seen to be late
 */
export const tryOnce = async (
  scene: LockedScene,
  attempt: Attempt,
  patience = 2 * limit,
): Promise<Outcome> => {
  await scene.tidy();
  await scene.goOn();
  await attempt.ready?.(scene);
  // The page tells the same thing once a second.
  await pass(1_300);
  const before = await lookAt(scene);
  const { told } = scene.centre();
  const known = told.incidents().length;
  const at = performance.now();
  let happened = (await attempt.act(scene)) === true;
  for (const look of looks) {
    if (happened) break;
    await pass(Math.max(0, at + look - performance.now()));
    happened = attempt.worked(before, await lookAt(scene));
  }
  await told.incident((one) => told.incidents().indexOf(one) >= known, patience);
  // One move of the candidate can be several incidents.
  await pass(happened ? patience / 2 : 0);
  const news = told.incidents().slice(known);
  const [first] = news;
  return {
    attempt,
    happened,
    told: [...new Set(news.map(({ kind }) => kind))].toSorted(),
    after: first === undefined || attempt.isSlow ? null : first.arrived - at,
  };
};
