import { pass } from '../e2e/support/x11-waiting.ts';
import type { Attempt } from './way-lockdown-attempts.ts';
import type { LockedScene } from './way-lockdown-scene.ts';
import { promptRange, type Stage } from './way-lockdown-stage.ts';
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

/** Makes one attempt from a clean beginning, and says whether it worked. */
export const tryOnce = async (stage: Stage, attempt: Attempt): Promise<boolean> => {
  const before = await lookAt(stage);
  const at = performance.now();
  if ((await attempt.act(stage)) === true) return true;
  for (const look of looks) {
    await pass(Math.max(0, at + look - performance.now()));
    if (attempt.worked(before, await lookAt(stage))) return true;
  }
  return false;
};

/** A clean beginning, and what belongs to the attempt but comes before it. */
export const makeReady = async (stage: Stage, attempt: Attempt): Promise<void> => {
  await makeClean(stage, attempt);
  await attempt.ready?.(stage);
};

const makeClean = async (stage: Stage, attempt: Attempt): Promise<void> => {
  await stage.tidy();
  await stage.goOn();
  // Only a click is sure to bring the keys back to the page.
  await stage.display.click(await stage.place(promptRange));
  await pass(200);
  await attempt.given?.(stage);
};

/** The same in an exam, with what the proctor is told of it. */
export const tryInExam = async (scene: LockedScene, attempt: Attempt): Promise<Outcome> => {
  await makeClean(scene, attempt);
  // The page tells the same thing once a second.
  await pass(1_300);
  const { told } = scene.centre();
  const known = told.incidents().length;
  await attempt.ready?.(scene);
  // The machine is looked at once a second: what was put into the clipboard is found, told and gone.
  if (attempt.ready !== undefined) await pass(limit);
  const at = performance.now();
  const happened = await tryOnce(scene, attempt);
  // What is told too late is waited for, to be seen to be late; making ready may have been told before.
  const first = await told.incident(({ arrived }) => arrived >= at, 2 * limit);
  // One move of the candidate can be several incidents.
  await pass(happened ? limit : 0);
  const news = told.incidents().slice(known);
  return {
    attempt,
    happened,
    told: [...new Set(news.map(({ kind }) => kind))].toSorted(),
    after: first === null || attempt.isSlow ? null : first.arrived - at,
  };
};
