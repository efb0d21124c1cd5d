import type {
  CameraMeasurement,
  CheckProgress,
  CheckState,
  LoudspeakerMeasurement,
  MicrophoneMeasurement,
} from '../../preload/contract/check.ts';
import type { Connection } from '../../renderer/connection/connection.ts';

/** What an ordinary camera with one person before it delivers in four seconds. */
export const goodCamera: Extract<CameraMeasurement, { got: 'frames' }> = {
  got: 'frames',
  label: 'Integrated Camera',
  milliseconds: 4_000,
  frames: 118,
  width: 1280,
  height: 720,
  brightness: 120,
  contrast: 52,
  sharpness: 240,
  longestStillMilliseconds: 70,
  loopMilliseconds: null,
  intervalVariation: 0.18,
  faces: { looks: 16, none: 0, one: 16, several: 0 },
};

/** Somebody counts from one to five. */
export const goodMicrophone: MicrophoneMeasurement = {
  got: 'sound',
  label: 'Microphone Array',
  milliseconds: 4_000,
  levels: Array.from({ length: 40 }, (_, at) => (at % 8 < 4 ? -28 : -58)),
  peak: -11,
  clipped: 0,
  zeros: 0.0004,
};

export const goodLoudspeaker: LoudspeakerMeasurement = {
  got: 'played',
  heardDecibels: 24,
  confirmed: null,
};

/** Runs a part of the system test to its end; what it came to and what was told on the way. */
export const runTest = async (
  { api }: Connection,
  input: Parameters<Connection['api']['check']['run']>[0],
): Promise<{ readonly state: CheckState; readonly told: readonly CheckProgress[] }> => {
  const told: CheckProgress[] = [];
  for await (const progress of await api.check.run(input)) told.push(progress);
  const last = told.at(-1);
  if (last?.at !== 'done') throw new Error('the system test did not end');
  return { state: last.state, told };
};

/** The whole system test of a machine whose camera, microphone and loudspeaker are good. */
export const testMachine = async (
  window: Connection,
  what: 'all' | 'changed' = 'all',
): Promise<CheckState> => {
  await tryAll(window, what);
  const { state } = await window.send(window.api.check.finish, {});
  if (state === null) throw new Error('the test was ended before');
  return state;
};

/** The same, up to the end. */
export const tryAll = async (
  window: Connection,
  what: 'all' | 'changed' = 'all',
): Promise<void> => {
  await runTest(window, { what, location: null });
  await window.api.check.camera(goodCamera);
  await window.api.check.microphone(goodMicrophone);
  await window.api.check.loudspeaker(goodLoudspeaker);
};
