import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest: begun late, one of them would run on alone at the end. Most of them wait
 * for a camera or for sound, and leave the processor to the others.
 */
const longest = [
  'e2e/axe.test.ts',
  'renderer/candidate-check-devices.test.ts',
  'renderer/camera-measure.test.ts',
  'e2e/system-test-devices.test.ts',
  'renderer/sound-loudspeaker.test.ts',
  'renderer/sound-microphone.test.ts',
  'renderer/proctor-screens.test.ts',
  'renderer/candidate-check-screens.test.ts',
  'renderer/candidate-screens.test.ts',
  'timing/lockdown-latency.test.ts',
  'timing/network-lines.test.ts',
];

/** The order of files: those that take longest, then as the runner has it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(`/test/${name}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
