import type { LockFailure } from '../../../ports/lockdown.ts';
import type { WindowsFailure } from './api.ts';

/** Microsoft's page "System Error Codes". */
export const systemErrors = {
  fileNotFound: 2,
  pathNotFound: 3,
  accessDenied: 5,
  moreData: 234,
  timeout: 1460,
} as const;

/** What Windows refused, in the words of the port. */
export const lockFailure = ({ call, error }: WindowsFailure): LockFailure => {
  const detail = `${call}: Windows error ${error}`;
  switch (error) {
    case systemErrors.accessDenied:
      return { code: 'refused', detail };
    case systemErrors.fileNotFound:
    case systemErrors.pathNotFound:
      return { code: 'missing', detail };
    case systemErrors.timeout:
      return { code: 'timed-out', detail };
    default:
      return { code: 'error', detail };
  }
};

/** What was noted is not what this operation notes: nothing is changed. */
export const undoUnreadable: LockFailure = {
  code: 'undo-unreadable',
  detail: 'what was noted is not of this operation',
};
