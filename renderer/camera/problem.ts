/** Why there is no picture from a camera; each has its own remedy. */
export const cameraProblems = [
  'denied',
  'none',
  'in-use',
  'unsupported',
  'lost',
  'failed',
] as const;
export type CameraProblem = (typeof cameraProblems)[number];

/** What getUserMedia's error means (W3C Media Capture and Streams §10.2). */
export const problemOf = (error: unknown): CameraProblem => {
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
    default:
      return 'failed';
  }
};
