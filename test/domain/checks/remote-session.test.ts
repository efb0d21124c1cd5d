import { describe, expect, it } from 'vitest';
import { judgeAccessibility } from '../../../main/domain/checks/accessibility.ts';
import { type Facts, type Session, unknown } from '../../../main/domain/checks/facts.ts';
import { judgeRemoteSession } from '../../../main/domain/checks/remote-session.ts';
import { machine, nothing, running, type Values } from './judged-machines.ts';
import { programList } from './program-list.ts';

const quiet: Values<Session> = {
  isRemote: false,
  kind: '',
  isControlled: false,
  isAtConsole: true,
  listening: [{ port: 135, pid: 900 }],
  otherUsers: 0,
  isMirrored: false,
};
const windows = (session: Values<Session> = {}): Facts =>
  running(machine('windows', 'laptop', {}, { ...quiet, ...session }), ['explorer.exe']);
const judge = (facts: Facts) => judgeRemoteSession(facts, programList);
const codes = (facts: Facts): readonly string[] => judge(facts).signals.map(({ code }) => code);

describe('a session at the machine itself', () => {
  it('is ready', () => {
    expect(judge(windows())).toMatchObject({ verdict: 'ready', remedy: null });
    expect(codes(windows())).toEqual(['remote-at-console']);
  });

  it.each([
    [
      'TeamViewer',
      [['TeamViewer_Service.exe', 'system'], ['tv_x64.exe', 'system'], ['TeamViewer.exe']],
    ],
    ['AnyDesk', [['AnyDesk.exe', 'system'], ['AnyDesk.exe']]],
    ['ToDesk', [['ToDesk_Service.exe', 'system'], ['ToDesk.exe']]],
    ['Sunlogin', [['SunloginClient.exe', 'system'], ['SunloginClient.exe']]],
    ['Chrome Remote Desktop', [['remoting_host.exe', 'system']]],
    ['TightVNC that does not listen', [['tvnserver.exe', 'system']]],
  ] as const)('stays ready where %s waits in the background', (_, programs) => {
    const facts = running(windows(), ['explorer.exe'], ...programs);
    expect(judge(facts).verdict).toBe('ready');
    expect(codes(facts)).toContain('remote-program-idle');
  });

  it('stays ready where remote desktop is enabled or something else has a VNC port', () => {
    const listening = [3389, 5900, 5985].map((port) => ({ port, pid: 4 }));
    expect(judge(windows({ listening })).verdict).toBe('ready');
    expect(codes(windows({ listening }))).toContain('remote-desktop-enabled');
  });

  it('stays ready where a magnifier mirrors the display for the person who sits there', () => {
    const mirrored = windows({ isMirrored: true });
    expect(judge(mirrored).verdict).toBe('advice');
    expect(judge(running(mirrored, ['Zt.exe'])).verdict).toBe('ready');
  });
});

describe('a remote session', () => {
  it.each(['rdp', 'ssh', 'x-forwarding', 'xrdp', 'vnc', 'citrix'])(
    'is refused where the system itself says so: %s',
    (kind) => {
      const finding = judge(windows({ isRemote: true, kind, isAtConsole: false }));
      expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'end-remote-session' });
      expect(finding.signals[0]).toMatchObject({ code: 'remote-session', values: { kind } });
      expect(finding.confidence).toBeGreaterThan(0.99);
    },
  );

  it('is refused where somebody shadows it with the system’s own means', () => {
    expect(judge(windows({ isControlled: true })).verdict).toBe('not-ready');
  });

  it.each([
    // Started on connect only: Chromium's remoting host, TeamViewer's desktop process.
    ['windows', 'TeamViewer_Desktop.exe'],
    ['windows', 'remoting_desktop.exe'],
    ['windows', 'msra.exe'],
    ['macos', 'TeamViewer_Desktop'],
    ['macos', 'screensharingd'],
    ['linux', 'TeamViewer_Desktop'],
    ['linux', 'TeamViewer_Desk'],
    ['linux', 'xrdp-chansrv'],
  ] as const)('is refused by a process that only lives during one: %s %s', (family, name) => {
    const facts = running(machine(family, 'laptop', {}, quiet), [name]);
    expect(judge(facts).verdict).toBe('not-ready');
    expect(codes(facts)[0]).toBe('remote-live-program');
  });

  it('is refused where more of AnyDesk runs than waits in the background', () => {
    const facts = running(windows(), ['AnyDesk.exe', 'system'], ['AnyDesk.exe'], ['AnyDesk.exe']);
    expect(judge(facts).verdict).toBe('not-ready');
  });

  it('is suspicious where a VNC server listens: nobody can tell whether somebody watches', () => {
    const listening = [{ port: 5900, pid: null }];
    const facts = running(windows({ listening }), ['winvnc.exe', 'system']);
    expect(judge(facts).verdict).toBe('advice');
    expect(codes(facts)[0]).toBe('remote-vnc-server');
  });

  it('is refused by the display of remote desktop where the session could not be asked', () => {
    const facts = machine('windows', 'laptop', { graphics: ['Microsoft Remote Display Adapter'] });
    expect(judge(facts).verdict).toBe('not-ready');
  });

  it('is told where a program is open that shows no difference while connected', () => {
    const facts = running(windows(), ['RayLink.exe']);
    expect(judge(facts)).toMatchObject({ verdict: 'advice', remedy: 'close-remote-programs' });
  });
});

describe('what could not be found out', () => {
  it('never counts as nobody being there', () => {
    expect(judge(nothing).verdict).toBe('unknown');
    const facts = windows();
    expect(judge({ ...facts, programs: unknown('denied') }).verdict).toBe('unknown');
    const session = { ...facts.session, isRemote: unknown('timed-out') };
    expect(judge({ ...facts, session }).verdict).toBe('unknown');
  });

  it('takes away from how sure it is that nobody is there', () => {
    const facts = windows();
    const session = { ...facts.session, isControlled: unknown('missing') };
    expect(judge({ ...facts, session }).confidence).toBeLessThan(judge(facts).confidence);
  });
});

describe('accessibility', () => {
  it.each([
    ['windows', 'nvda.exe', 'NVDA'],
    ['windows', 'jfw.exe', 'JAWS'],
    ['windows', 'Narrator.exe', 'Narrator'],
    ['windows', 'Zt.exe', 'ZoomText'],
    ['windows', 'ZDSR.exe', '争渡读屏'],
    ['macos', 'VoiceOver', 'VoiceOver'],
    ['linux', 'orca', 'Orca'],
  ] as const)('is told and allowed: %s %s', (family, file, name) => {
    const finding = judgeAccessibility(running(machine(family, null, {}), [file]));
    expect(finding.verdict).toBe('ready');
    expect(finding.signals).toMatchObject([{ code: 'assistive-program', values: { name } }]);
  });

  it('takes nothing that only looks alike', () => {
    const facts = running(machine('windows', null, {}), ['nvdaa.exe'], ['orca'], ['narrator2.exe']);
    expect(judgeAccessibility(facts).signals).toMatchObject([{ code: 'assistive-none' }]);
  });

  it('is unknown where nobody may see which programs run', () => {
    expect(judgeAccessibility(nothing).verdict).toBe('unknown');
  });
});

describe('the display of remote desktop', () => {
  it('is no reason where the system says that this session is not remote', () => {
    const facts = machine(
      'windows',
      'laptop',
      { graphics: ['Intel(R) UHD Graphics', 'Microsoft Remote Display Adapter'] },
      quiet,
    );
    expect(judge(running(facts, ['explorer.exe'])).verdict).toBe('ready');
  });
});
