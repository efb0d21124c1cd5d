import { describe, expect, it } from 'vitest';
import { type Facts, known, unknown } from '../../../main/domain/checks/facts.ts';
import type { CameraFrames } from '../../../main/domain/checks/media.ts';
import { judgeVirtualCamera } from '../../../main/domain/checks/virtual-camera.ts';
import { isVirtualName, modelOf } from '../../../main/domain/checks/virtual-camera-names.ts';
import { codes, defaults, factsOf, windows11 } from './facts-of.ts';
import { films } from './films.ts';
import { programList } from './program-list.ts';

type Camera = readonly [name: string, isVirtual: boolean | null];

const listed = (...cameras: readonly Camera[]): Partial<Facts> => ({
  cameras: known(cameras.map(([name, isVirtual]) => ({ name, isVirtual }))),
});
const windows = known(windows11);
const macos = known({ ...windows11, family: 'macos' as const, name: 'macOS', version: '15.1' });
const running = (name: string): Partial<Facts> => ({
  programs: known([{ pid: 7, parent: 1, user: 'own', name, path: `C:\\Apps\\${name}` }]),
});

const judge = (facts: Partial<Facts>, label: string | null, film: CameraFrames = films.normal) =>
  judgeVirtualCamera(
    factsOf({ operatingSystem: windows, ...facts }),
    label === null ? null : { ...film, label },
    defaults,
    programList,
  );

const own = ['Integrated Camera', false] as const;
const obs = ['OBS Virtual Camera', true] as const;

describe('one weak signal (R-S6)', () => {
  it.each([
    ['a name', listed(['Other', null]), 'OBS Virtual Camera', films.normal],
    ['a name that nobody lists', listed(own), 'ManyCam Virtual Webcam', films.normal],
    ['a film by its name', listed(), '/home/somebody/me.y4m', films.normal],
    ['even pictures', listed(['Cam', null]), 'Cam', { ...films.normal, intervalVariation: 0 }],
    ['a picture that stands still', listed(['Cam', null]), 'Cam', films.frozen],
    ['a program that is open', { ...listed(own), ...running('ManyCam.exe') }, own[0], films.normal],
    ['one that is there unused', listed(own, obs), own[0], films.normal],
    ['a repetition', listed(['Cam', null]), 'Cam', films.looping],
  ])('never refuses anybody alone: %s', (_, facts, label, film) => {
    expect(judge(facts, label, film).verdict).not.toBe('not-ready');
  });

  it('on a Mac the system’s word is a name too, and refuses nobody alone', () => {
    const facts = { ...listed(obs), operatingSystem: macos };
    expect(judge(facts, obs[0])).toMatchObject({ verdict: 'advice', remedy: 'use-real-camera' });
  });
});

describe('a virtual camera in use (R-S6)', () => {
  it.each([
    ['the bus says so', listed(own, ['My Camera', true]), 'My Camera', films.normal],
    [
      'name and program agree and nobody lists it',
      { ...listed(own), ...running('ManyCam.exe') },
      'ManyCam Virtual Webcam',
      films.normal,
    ],
    ['a film is played again under its name', listed(own), 'OBS-Camera', films.looping],
  ])('is refused where %s', (_, facts, label, film) => {
    const finding = judge(facts, label, film);
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'use-real-camera' });
    expect(finding.confidence).toBeGreaterThanOrEqual(0.95);
  });

  it('is not excused by a real device when its pictures repeat', () => {
    expect(judge(listed(own), own[0], films.looping)).toMatchObject({
      verdict: 'advice',
      remedy: 'use-real-camera',
    });
  });

  it('is told with its strongest signal on top', () => {
    expect(codes(judge(listed(own, obs), obs[0]))[0]).toBe('virtual-camera-used');
  });
});

describe('a real camera (R-S6)', () => {
  it('is ready where the system says so, also with its model behind its name', () => {
    for (const label of [own[0], `${own[0]} (04f2:b6d9)`]) {
      const finding = judge(listed(own), label);
      expect(finding).toMatchObject({ verdict: 'ready', remedy: null });
      expect(codes(finding)).toContain('camera-used-real');
    }
  });

  it('is advised when another one without hardware is installed, as before', () => {
    expect(judge(listed(own, obs), own[0])).toMatchObject({
      verdict: 'advice',
      remedy: 'remove-virtual-camera',
    });
    expect(judge(listed(own, obs), null).verdict).toBe('advice');
  });

  it('is not known to be one where nothing says so', () => {
    const finding = judge({ cameras: unknown('timed-out') }, 'Camera');
    expect(finding).toMatchObject({ verdict: 'unknown', confidence: 0 });
    expect(judge(listed(['Cam', true], ['Cam', false]), 'Cam').verdict).toBe('unknown');
    expect(judge(listed(own), '').verdict).toBe('unknown');
  });
});

describe('before the window has looked', () => {
  it('only cameras that the system lists are judged', () => {
    expect(judge(listed(own), null).verdict).toBe('ready');
    expect(judge(listed(['Cam', null]), null).verdict).toBe('needs-window');
    expect(judge({ cameras: unknown('denied') }, null).verdict).toBe('needs-window');
  });

  it('waits no more when the camera gave nothing', () => {
    const nothing = { got: 'nothing', problem: 'denied' } as const;
    const finding = judgeVirtualCamera(factsOf(), nothing, defaults, programList);
    expect(finding.verdict).toBe('unknown');
  });
});

describe('names of cameras', () => {
  it('are compared whole', () => {
    expect(isVirtualName('obs virtual camera')).toBe(true);
    expect(isVirtualName('fake_device_0')).toBe(true);
    for (const name of ['Camo Sport 4K', 'HD Virtual Reality Cam', 'OBSBOT Tiny 2', '']) {
      expect(isVirtualName(name), name).toBe(false);
    }
  });

  it('carry a USB model only at their end', () => {
    expect(modelOf('HD Pro Webcam C920 (046d:082d)')).toBe('046d:082d');
    expect(modelOf('Camera (NVIDIA Broadcast)')).toBeNull();
  });
});
