import type { Machine, Unanswered } from '../../ports/machine.ts';

/** What a platform's part is made from. */
export type PlatformTools = {
  /** Milliseconds that one question has. */
  readonly limit: number;
  readonly run: Machine['run'];
};

/** The questions that each system answers in its own way. May reject: the machine says why. */
export type PlatformPart = Pick<Machine, 'cim' | 'registry' | 'script' | 'processes'>;

const missing: Unanswered = { failed: 'missing', detail: 'not on this system' };

/** What only Windows has. */
export const notWindows: Omit<PlatformPart, 'processes'> = {
  cim: async () => missing,
  registry: async () => missing,
  script: async () => missing,
};
