import { describe, it } from 'vitest';
import { noFaces } from './fake-camera.ts';
import { cannotGo, whySkipped } from './way-station.ts';

/** A suite that goes the candidate's way; skipped, with the reason in its name, where that can't be. */
export const testSuite = (name: string, body: () => void): void => {
  describe.skipIf(cannotGo !== null)(`${name}${whySkipped}`, body);
};

const noPortrait = noFaces();

/** `it` for tests that need a film of a face; without the portrait they are skipped and say why. */
export const itSeesFaces = (name: string, run: () => Promise<void>): void =>
  it.skipIf(noPortrait !== null)(noPortrait === null ? name : `${name} (${noPortrait})`, run);
