import { describe, expect, it } from 'vitest';
import { probeClock } from '../../../../main/adapters/probes/macos/clock.ts';
import { probeDebugger } from '../../../../main/adapters/probes/macos/debugger.ts';
import { probeInstalled } from '../../../../main/adapters/probes/macos/installed.ts';
import { probePrograms } from '../../../../main/adapters/probes/macos/programs.ts';
import { probeServices } from '../../../../main/adapters/probes/macos/services.ts';
import { type Answers, wrote } from '../../../support/answers-machine.ts';
import { mac } from './questions.ts';

const is = <T>(value: T) => ({ known: true, value });
const error = { known: false, because: 'error' };

describe('installed programs', () => {
  const version = (name: string, answer: object): Answers => ({
    [`run plutil -extract CFBundleShortVersionString raw "/Applications/${name}.app/Contents/Info.plist"`]:
      answer,
  });
  const folder = (...names: string[]): Answers => ({ 'folder /Applications': { names } });
  const program = (name: string, version = '') => ({ name, version, publisher: '' });

  it('are those in the folder, browsers with their version', async () => {
    const machine = mac({
      ...folder('Google Chrome.app', 'Safari.app', 'Utilities', '.localized', '微信.app'),
      ...version('Google Chrome', wrote('131.0.6778.86\n')),
      ...version('Safari', wrote('18.1.1\n')),
    });
    expect(await probeInstalled(machine)).toEqual(
      is([program('Google Chrome', '131.0.6778.86'), program('Safari', '18.1.1'), program('微信')]),
    );
  });

  it('include Safari where the folder does not show it', async () => {
    const machine = mac({ ...folder(), ...version('Safari', wrote('17.6\n')) });
    expect(await probeInstalled(machine)).toEqual(is([program('Safari', '17.6')]));
  });

  it('stay in the list where their version can’t be read', async () => {
    const machine = mac({
      ...folder('Firefox.app', 'QQBrowser.app'),
      ...version('Firefox', wrote('/Applications/Firefox.app: Could not extract value\n', 1)),
      ...version('QQBrowser', wrote('no version at all\n')),
      ...version('Safari', wrote('', 1)),
    });
    expect(await probeInstalled(machine)).toEqual(is([program('Firefox'), program('QQBrowser')]));
  });

  it('are not known where the folder can’t be read', async () => {
    expect(
      await probeInstalled(mac({ 'folder /Applications': { failed: 'denied', detail: '' } })),
    ).toEqual({ known: false, because: 'denied' });
  });
});

describe('programs that run', () => {
  it('are passed on as they are', async () => {
    const row = { pid: 700, parent: 1, user: 'own', name: 'Google Chrome', path: null };
    expect(await probePrograms(mac({ processes: { rows: [row] } }))).toEqual(is([row]));
    expect(await probePrograms(mac({ processes: { failed: 'denied', detail: '' } }))).toEqual({
      known: false,
      because: 'denied',
    });
  });
});

describe('services that were switched on', () => {
  const services = (out: string) =>
    probeServices(mac({ 'run launchctl print-disabled system': wrote(out) }));

  // Both spellings stand in the checks of the macOS Security Compliance Project and of DISA's STIGs.
  it('are read in both spellings', async () => {
    expect(
      await services(
        'disabled services = {\n\t"com.apple.ftpd" => disabled\n\t"com.apple.screensharing" => enabled\n}\n',
      ),
    ).toEqual(is(['com.apple.screensharing']));
    expect(
      await services(
        'disabled services = {\n\t"com.apple.ftpd" => true\n\t"com.apple.screensharing" => false\n}\n',
      ),
    ).toEqual(is(['com.apple.screensharing']));
    expect(
      await services('disabled services = {\n\t"com.apple.screensharing" => disabled\n}\n'),
    ).toEqual(is([]));
    expect(await services('Unrecognized target specifier.\n')).toEqual(error);
  });
});

describe('clock and debugger', () => {
  it('are what Node.js knows, and no more', async () => {
    const machine = mac({
      'node time': { value: { zone: 'Asia/Shanghai', offsetMinutes: 480 } },
      'node inspector': { value: { open: false, flags: [] } },
    });
    expect(await probeClock(machine)).toEqual(
      is({
        zone: 'Asia/Shanghai',
        offsetMinutes: 480,
        isKept: { known: false, because: 'not-asked' },
      }),
    );
    expect(await probeDebugger(machine)).toEqual(
      is({ isOpen: false, isTraced: { known: false, because: 'not-asked' } }),
    );
    for (const value of [
      { open: true, flags: [] },
      { open: false, flags: ['--inspect'] },
    ]) {
      expect(await probeDebugger(mac({ 'node inspector': { value } }))).toMatchObject({
        value: { isOpen: true },
      });
    }
  });
});
