import type { DeviceProblem } from '../../preload/contract/check.ts';

/** What getUserMedia's error means (W3C Media Capture and Streams §10.2); each has its own remedy. */
export const problemOf = (error: unknown): DeviceProblem => {
  const name = error instanceof DOMException ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    case 'NotSupportedError':
      return 'unsupported';
    default:
      return 'failed';
  }
};
