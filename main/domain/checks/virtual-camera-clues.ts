import { signal } from './answer.ts';
import { isCovered, isFrozen } from './camera.ts';
import { type Facts, valueOr } from './facts.ts';
import type { Signal, SignalValues } from './finding.ts';
import { matchPrograms, namesOf } from './match-programs.ts';
import type { CameraFrames } from './media.ts';
import type { ProgramList } from './program-list.ts';
import { cameraName, isVirtualName, modelOf } from './virtual-camera-names.ts';

/** Clues of one category share their cause: they count once, by the strongest. */
export const categories = ['bus', 'name', 'software', 'pictures'] as const;
export type Category = (typeof categories)[number];

/** One thing that speaks for or against a virtual camera; weights are natural log-odds. */
export type CameraClue = {
  readonly category: Category;
  readonly signal: Signal;
  /** Has no other explanation: what speaks for a real camera is not held against it. */
  readonly isUnexplained: boolean;
};

const clue = (
  category: Category,
  code: string,
  values: SignalValues,
  weight: number,
  isUnexplained = false,
): CameraClue => ({ category, signal: signal(code, values, weight), isUnexplained });

/** All that is known of the camera in use, by what the system, its name and its pictures say. */
export const cameraClues = (
  facts: Facts,
  camera: CameraFrames,
  list: ProgramList,
): readonly CameraClue[] => [
  ...systemClues(facts, camera),
  ...nameClues(camera),
  ...softwareClues(facts, camera, list),
  ...pictureClues(camera),
];

const systemClues = ({ cameras, operatingSystem }: Facts, { label }: CameraFrames) => {
  if (!cameras.known || label === '') return [];
  const name = { name: label };
  const own = cameras.value.filter((one) => cameraName(one.name) === cameraName(label));
  // Some virtual cameras are a program's filter that the system does not list (DirectShow); but a name
  // may also be told in another language.
  if (own.length === 0) return [clue('bus', 'camera-used-unlisted', name, 1.5)];
  if (own.every(({ isVirtual }) => isVirtual === true)) {
    const isByName = operatingSystem.known && operatingSystem.value.family === 'macos';
    return isByName
      ? [clue('name', 'virtual-camera-used', name, 3.5)]
      : // The bus says so, and no real camera is on a bus of software.
        [clue('bus', 'virtual-camera-used', name, 7, true)];
  }
  if (own.every(({ isVirtual }) => isVirtual === false)) {
    return [clue('bus', 'camera-used-real', name, -3)];
  }
  return [clue('bus', 'camera-used-unclear', name, 0)];
};

const nameClues = ({ label }: CameraFrames): readonly CameraClue[] => {
  const clues: CameraClue[] = [];
  const model = modelOf(label);
  if (isVirtualName(label)) clues.push(clue('name', 'virtual-camera-name', { name: label }, 3.5));
  // From the device's path; a driver can invent one.
  if (model !== null) clues.push(clue('bus', 'camera-used-model', { model }, -1.5));
  return clues;
};

const softwareClues = (
  { programs, operatingSystem, cameras }: Facts,
  { label }: CameraFrames,
  list: ProgramList,
): readonly CameraClue[] => {
  const running =
    programs.known && operatingSystem.known
      ? matchPrograms(programs.value, list, operatingSystem.value.family)
      : [];
  const open = running.filter(
    ({ program, use }) => program.class === 'virtual-camera' && use !== 'idle' && use !== 'maybe',
  );
  const unused = valueOr(cameras, []).filter(
    ({ name, isVirtual }) => isVirtual === true && cameraName(name) !== cameraName(label),
  );
  return [
    ...open.map((match) => clue('software', 'virtual-camera-runs', namesOf(match), 2)),
    ...unused.map(({ name }) => clue('software', 'virtual-camera-there', { name }, 1)),
  ];
};

/** Drivers of real cameras are uneven; so is the imitation of one in Chromium (0.01 to 0.12). */
const evenVariation = 0.005;

const pictureClues = (camera: CameraFrames): readonly CameraClue[] => {
  const clues: CameraClue[] = [];
  if (camera.loopMilliseconds !== null) {
    const seconds = Math.round(camera.loopMilliseconds / 100) / 10;
    // The noise of a sensor never repeats. Not certain alone: 32 bits stand for each picture.
    clues.push(clue('pictures', 'camera-repeats', { seconds }, 5, true));
  }
  if (isFrozen(camera)) clues.push(clue('pictures', 'camera-stands-still', {}, 2));
  if (camera.intervalVariation < evenVariation && !isCovered(camera)) {
    clues.push(clue('pictures', 'camera-even', {}, 0.5));
  }
  return clues;
};
