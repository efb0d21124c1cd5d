import { defineConfig } from 'vitest/config';

/** Tests by layer. Faults run one file at a time because they kill processes and read clocks. */
const project = (name: string, more: object = {}) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`],
    setupFiles: ['test/support/seed.ts'],
    ...more,
  },
});

const slow = { testTimeout: 120_000, hookTimeout: 120_000 };

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export.
export default defineConfig({
  test: {
    projects: [
      project('domain'),
      project('contract'),
      project('services', { testTimeout: 30_000 }),
      project('adapters', { testTimeout: 30_000 }),
      project('conformance', { testTimeout: 60_000 }),
      project('renderer', slow),
      project('faults', { ...slow, fileParallelism: false }),
      project('e2e', slow),
      // Measures by the clock: scripts/test.ts runs it when nothing else runs.
      project('timing', { ...slow, retry: 2, fileParallelism: false }),
    ],
  },
});
