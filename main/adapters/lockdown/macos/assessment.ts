import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { fail, ok } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { type Helper, startHelper } from './assessment-helper.ts';

export type AssessmentParts = {
  /** Path of the helper; it lies in the packaged program of macOS alone. */
  readonly helper: string;
  readonly platform: NodeJS.Platform;
  /** Milliseconds for its answers: macOS asks the user before the first session. */
  readonly limit?: number;
};

const usualLimit = 30_000;
/** The machine must not wait long to be given back. */
const endLimit = 5_000;

/**
 * Apple's Automatic Assessment Configuration: no screenshot or recording, no notification, no look-up
 * and no other application while a session runs. macOS gives it to programs with the entitlement
 * `com.apple.developer.automatic-assessment-configuration`, which Apple grants to one signed program; here
 * that is a helper. The session ends with the helper, and the helper with this process, whose end closes
 * its input.
 * https://developer.apple.com/documentation/automaticassessmentconfiguration/aeassessmentsession
 */
export const macosAssessment = (parts: AssessmentParts): LockOperation => {
  const { limit = usualLimit } = parts;
  let helper: Helper | null = null;

  const end = async (): Promise<void> => {
    const ending = helper;
    helper = null;
    await ending?.end(Math.min(limit, endLimit));
  };

  return {
    id: 'macos-assessment',
    unable: async () => {
      if (parts.platform !== 'darwin') return 'not-this-system';
      return await access(parts.helper, constants.X_OK).then(
        () => null,
        () => 'tool-missing' as const,
      );
    },
    note: async () => ok(null),
    perform: async () => {
      if (helper?.state() === 'active') return ok(undefined);
      await end();
      helper = startHelper(parts.helper);
      const begun = await helper.begin(limit);
      if (begun === 'active') return ok(undefined);
      await end();
      return fail(failureOf(begun));
    },
    verify: async () => (helper?.state() === 'active' ? 'in-force' : 'lost'),
    revert: async () => {
      await end();
      return ok(undefined);
    },
  };
};

const failureOf = (state: 'failed' | 'ended' | 'missing' | 'timed-out'): LockFailure => {
  switch (state) {
    case 'failed':
      return { code: 'refused', detail: 'AEAssessmentSession' };
    case 'ended':
      return { code: 'error', detail: 'the helper ended' };
    case 'missing':
      return { code: 'missing', detail: 'the helper can not be started' };
    case 'timed-out':
      return { code: 'timed-out', detail: 'the helper does not answer' };
  }
};
