import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/support/longest-first.ts';

/** Tests by layer. Faults run one file at a time because they kill processes and read clocks. */
const project = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/support/seed.ts'],
    // How long a busy machine may take to get there; what is promised in time is said by its test.
    expect: { poll: { timeout: 15_000 } },
    ...more,
  },
});

/** One process for many files: loading everything anew for each takes longer than the tests. */
const together = { isolate: false };
const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      project('domain', together),
      project('contract', together),
      project('services', { ...together, testTimeout: 30_000 }),
      project('adapters', { ...together, testTimeout: 30_000 }),
      project('conformance', { ...together, testTimeout: 60_000 }),
      project('renderer', { ...slow, ...together }),
      project('faults', {
        ...slow,
        fileParallelism: false,
        globalSetup: ['test/faults/harness/build-victim.ts'],
      }),
      project('e2e', { ...slow, ...together }),
      // Measures by the clock: scripts/test.ts runs it when all others have ended.
      project('timing', { ...slow, ...together, retry: 2 }),
    ],
  },
});
