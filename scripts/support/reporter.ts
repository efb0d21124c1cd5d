import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** What a run of tests came to. */
export type Counts = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

/** Where `scripts/test.ts` wants the counts. */
export const countsFileVariable = 'INVIGIL_TEST_COUNTS';

/** Prints every skipped test with its reason, and leaves the counts for the closing line. */
// biome-ignore lint/style/noDefaultExport: Vitest takes a reporter from the default export.
export default class SkippedAloud implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const skipped = tests.filter((test) => test.result().state === 'skipped');
    if (skipped.length > 0) console.log(`\nSkipped (${skipped.length}):`);
    for (const test of skipped) {
      const { note } = test.result() as { readonly note?: string };
      console.log(`  ${test.module.relativeModuleId} > ${test.fullName}${note ? `: ${note}` : ''}`);
    }
    // A file that could not even be read has no failed test of its own.
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const counts: Counts = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed:
        tests.filter((test) => test.result().state === 'failed').length + broken + unhandled.length,
      skipped: skipped.length,
    };
    const file = process.env[countsFileVariable];
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
