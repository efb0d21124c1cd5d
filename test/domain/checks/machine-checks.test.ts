import { describe, expect, it } from 'vitest';
import { judgeBrowsers } from '../../../main/domain/checks/browsers.ts';
import { judgeDisk, judgeMemory, judgePower } from '../../../main/domain/checks/capacity.ts';
import { judgeClock, judgeTimeZone } from '../../../main/domain/checks/clock.ts';
import { judgeDevice } from '../../../main/domain/checks/device.ts';
import { judgeDisplays } from '../../../main/domain/checks/displays.ts';
import { type Display, known, unknown } from '../../../main/domain/checks/facts.ts';
import {
  judgeOperatingSystem,
  judgeRestart,
} from '../../../main/domain/checks/operating-system.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import {
  judgeDebugger,
  judgeOtherUsers,
  judgeProxyAndVpn,
} from '../../../main/domain/checks/surroundings.ts';
import { codes, defaults, factsOf, windows11 } from './facts-of.ts';

const today = '2026-11-26';
const display = (more: Partial<Display> = {}): Display => ({
  width: 1920,
  height: 1080,
  connection: 'internal',
  label: 'LG',
  ...more,
});

describe('the operating system (R-S3)', () => {
  const system = (more: object) => factsOf({ operatingSystem: known({ ...windows11, ...more }) });

  it('is ready when it is new enough and mended', () => {
    expect(judgeOperatingSystem(system({}), defaults, today).verdict).toBe('ready');
  });

  it('is advised to be updated when its maker mends it no more, told with the day', () => {
    const facts = system({ name: 'Microsoft Windows 10 Home', version: '10', build: '19045.6000' });
    const finding = judgeOperatingSystem(facts, defaults, today);
    expect(finding.verdict).toBe('advice');
    expect(finding.signals.at(-1)?.values).toEqual({ day: '2025-10-14' });
  });

  it('is told no day of support where its edition has another one', () => {
    const facts = system({
      name: 'Microsoft Windows 10 企业版 LTSC',
      version: '10',
      build: '17763.1',
    });
    expect(judgeOperatingSystem(facts, defaults, today).verdict).toBe('ready');
  });

  it('is not ready when it is older than the policy asks, and may be when the policy allows it', () => {
    const facts = system({ name: 'Microsoft Windows 7', version: '7', build: '7601' });
    expect(judgeOperatingSystem(facts, defaults, today).verdict).toBe('not-ready');
    const older = CheckPolicy.parse({ systems: { windows: '7' } });
    expect(judgeOperatingSystem(facts, older, today).verdict).toBe('advice');
  });

  it('compares numbers, not texts', () => {
    const facts = system({ family: 'macos', name: 'macOS', version: '9.9', build: '9' });
    expect(judgeOperatingSystem(facts, defaults, today).verdict).toBe('not-ready');
    const newer = system({ family: 'macos', name: 'macOS', version: '26.1', build: '25B78' });
    expect(judgeOperatingSystem(newer, defaults, today).verdict).toBe('ready');
  });

  it('is refused where the policy allows none of its kind', () => {
    const facts = system({ family: 'linux', name: 'Ubuntu', version: '24.04', build: '6.8' });
    expect(codes(judgeOperatingSystem(facts, defaults, today))).toContain('system-not-allowed');
  });

  it('waits for a restart that is due', () => {
    expect(judgeRestart(factsOf({ restartDue: known(true) })).verdict).toBe('not-ready');
    expect(judgeRestart(factsOf({ restartDue: known(false) })).verdict).toBe('ready');
  });
});

describe('the device (R-S2)', () => {
  const device = (chassis: 'tablet' | 'convertible' | 'desktop' | null) =>
    judgeDevice(factsOf({ device: known({ manufacturer: 'M', model: 'X', chassis }) })).verdict;

  it('is refused when it is a tablet, and only then', () => {
    expect(device('tablet')).toBe('not-ready');
    expect(device('convertible')).toBe('ready');
    expect(device('desktop')).toBe('ready');
    expect(device(null)).toBe('ready');
  });
});

describe('memory, disk and power (R-S2)', () => {
  const mib = 1_048_576;
  const capacity = (size: number, free: number) => known({ size: size * mib, free: free * mib });

  it('allow for the memory that graphics take before the system counts', () => {
    expect(judgeMemory(factsOf({ memory: capacity(1_900, 100) }), defaults).verdict).toBe('ready');
    expect(judgeMemory(factsOf({ memory: capacity(1_024, 900) }), defaults).verdict).toBe(
      'not-ready',
    );
  });

  it('need free room, whatever the size of the disk', () => {
    expect(judgeDisk(factsOf({ disk: capacity(500_000, 2_047) }), defaults).verdict).toBe(
      'not-ready',
    );
    expect(judgeDisk(factsOf({ disk: capacity(20_000, 2_048) }), defaults).verdict).toBe('ready');
  });

  it('ask for the charger when the battery is low, advise it otherwise', () => {
    const power = (battery: boolean, onMains: boolean | null, percent: number | null) =>
      judgePower(factsOf({ power: known({ battery, onMains, percent }) }), defaults).verdict;
    expect(power(true, false, 49)).toBe('not-ready');
    expect(power(true, false, 50)).toBe('advice');
    expect(power(true, false, null)).toBe('advice');
    expect(power(true, true, 3)).toBe('ready');
    expect(power(false, null, null)).toBe('ready');
  });
});

describe('displays (R-S2)', () => {
  const judged = (...all: readonly Display[]) =>
    judgeDisplays(factsOf({ displays: known(all) }), defaults);

  it('are ready when there is one, built in or external', () => {
    expect(judged(display()).verdict).toBe('ready');
    expect(judged(display({ connection: 'external' })).verdict).toBe('ready');
  });

  it('are not known, and not none, when the system names none', () => {
    expect(judged().verdict).toBe('unknown');
  });

  it('are not ready when there are two, or one is wireless, or too small', () => {
    expect(judged(display(), display()).verdict).toBe('not-ready');
    expect(judged(display({ connection: 'wireless' })).remedy).toBe('end-wireless-display');
    expect(judged(display({ width: 1024, height: 767 })).remedy).toBe('raise-resolution');
  });

  it('may stand upright', () => {
    expect(judged(display({ width: 768, height: 1024 })).verdict).toBe('ready');
  });
});

describe('the clock (R-S6)', () => {
  const clock = known({ zone: 'Asia/Shanghai', offsetMinutes: 480, isKept: known(false) });
  const compared = (ahead: number, accuracy = 100) =>
    judgeClock(factsOf({ clock }), defaults, known({ ahead, accuracy, server: 'hub' }));

  it('is wrong only beyond the policy and the accuracy of the comparison', () => {
    expect(compared(120_000).verdict).toBe('ready');
    expect(compared(120_100).verdict).toBe('ready');
    expect(codes(compared(120_101))).toEqual(['clock-ahead']);
    expect(codes(compared(-120_101))).toEqual(['clock-behind']);
  });

  it('is never failed by the system’s own word alone', () => {
    const finding = judgeClock(factsOf({ clock }), defaults, unknown('not-asked'));
    expect(finding.verdict).toBe('unknown');
    expect(finding.remedy).toBe('set-clock');
  });

  it('is told another time zone, as advice', () => {
    expect(judgeTimeZone(factsOf({ clock }), 480).verdict).toBe('ready');
    expect(judgeTimeZone(factsOf({ clock }), null).verdict).toBe('ready');
    expect(judgeTimeZone(factsOf({ clock }), 60).verdict).toBe('advice');
  });
});

describe('browsers (R-S4)', () => {
  const installed = known([{ name: 'QQ浏览器', version: '13.0.6', publisher: 'Tencent' }]);
  const run = (name: string) =>
    known([{ pid: 1, parent: 0, user: 'own' as const, name, path: null }]);

  it('are told with version, and whether they run', () => {
    const facts = factsOf({ installed, programs: run('QQBrowser.exe') });
    const finding = judgeBrowsers(facts, defaults);
    expect(finding.signals).toMatchObject([
      { code: 'browser-runs', values: { name: 'QQ Browser', version: '13.0.6' } },
    ]);
    expect(codes(judgeBrowsers(factsOf({ installed }), defaults))).toEqual(['browser-installed']);
  });

  it('are missing only when the policy wants one that is not there', () => {
    const wants = (...names: readonly string[]) =>
      judgeBrowsers(factsOf({ installed }), CheckPolicy.parse({ browsers: names })).verdict;
    expect(wants()).toBe('ready');
    expect(wants('chrome', 'qq')).toBe('ready');
    expect(wants('chrome')).toBe('not-ready');
  });
});

describe('surroundings (R-S5, R-S6)', () => {
  it('have a debugger when its door is open or something traces us', () => {
    const judged = (isOpen: boolean, isTraced: boolean) =>
      judgeDebugger(factsOf({ debugger: known({ isOpen, isTraced: known(isTraced) }) }));
    expect(judged(false, false).verdict).toBe('ready');
    expect(judged(true, false).verdict).toBe('not-ready');
    expect(judged(false, true).verdict).toBe('not-ready');
  });

  it('count the other people who are signed in', () => {
    expect(judgeOtherUsers(factsOf({ session: { otherUsers: known(1) } })).verdict).toBe(
      'not-ready',
    );
    expect(judgeOtherUsers(factsOf({ session: { otherUsers: known(0) } })).verdict).toBe('ready');
  });

  it('name each private network, and are unknown when only a part is known', () => {
    const network = (proxy: boolean | null, vpns: readonly string[] | null) =>
      judgeProxyAndVpn(
        factsOf({
          network: known({
            kinds: [],
            proxy: proxy === null ? unknown('denied') : known(proxy),
            vpns: vpns === null ? unknown('denied') : known(vpns),
          }),
        }),
      );
    expect(codes(network(true, ['a', 'b']))).toEqual(['proxy-in-use', 'vpn-in-use', 'vpn-in-use']);
    expect(network(null, ['a']).verdict).toBe('not-ready');
    expect(network(null, []).verdict).toBe('unknown');
    expect(network(false, null).verdict).toBe('unknown');
    expect(network(false, []).verdict).toBe('ready');
  });
});

describe('what nobody could find out', () => {
  it('is never clean, and says what to do', () => {
    const nothing = factsOf();
    for (const finding of [
      judgeOperatingSystem(nothing, defaults, today),
      judgeRestart(nothing),
      judgeDevice(nothing),
      judgeMemory(nothing, defaults),
      judgeDisk(nothing, defaults),
      judgePower(nothing, defaults),
      judgeDisplays(nothing, defaults),
      judgeBrowsers(nothing, defaults),
      judgeClock(nothing, defaults, unknown('not-asked')),
      judgeTimeZone(nothing, 480),
      judgeDebugger(nothing),
      judgeOtherUsers(nothing),
      judgeProxyAndVpn(nothing),
    ]) {
      expect(finding).toMatchObject({ verdict: 'unknown', remedy: `${finding.check}-unknown` });
    }
  });
});
