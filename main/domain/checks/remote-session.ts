import { assistivePrograms } from './accessibility.ts';
import { notKnown, signal } from './answer.ts';
import { type Facts, valueOr } from './facts.ts';
import type { Finding, Signal } from './finding.ts';
import { type Match, matchPrograms, namesOf } from './match-programs.ts';
import type { ProgramList } from './program-list.ts';

/**
 * What each sign of a remote session says, in natural log-odds. Refused from `refused` on, told from
 * `told` on; what is ready to be used but is not used stays below both.
 */
const weights = {
  /** SM_REMOTESESSION, logind's Remote, SSH_CONNECTION: the system itself says so. */
  'remote-session': 8,
  /** SM_REMOTECONTROL and shadowing: somebody is in this session at this moment. */
  'remote-controlled': 8,
  /** Processes that exist during a connection only, e.g. TeamViewer_Desktop, remoting_desktop. */
  'remote-live-program': 5,
  /** RDP's display, which is there as long as such a session is. */
  'remote-display': 3,
  /** A VNC server that listens: nothing tells whether somebody is connected, or anybody ever is. */
  'remote-vnc-server': 2.5,
  /** More processes than such a product has when idle. */
  'remote-program-in-use': 3,
  /** Open, and nothing tells an open one of this product from a connected one. */
  'remote-program-open': 2,
  /** As much as an open one: what is hidden by another name is no sign yet that somebody is connected. */
  'remote-program-renamed': 2,
  'remote-program-maybe': 1,
  'remote-mirrored': 2,
  /** Not the console: another person's session is on the screen, or nobody's. */
  'remote-not-at-console': 2,
  /** RDP is enabled on many office machines that sit on somebody's desk. */
  'remote-desktop-enabled': 0.3,
  'remote-program-idle': 0.3,
  'remote-at-console': -1,
} as const;
type RemoteCode = keyof typeof weights;

const refused = 3;
const told = 1;

/** VNC: 5900 and up by display (RFC 6143); 5800 is its web page. Remote desktop: 3389. */
const isVncPort = (port: number): boolean => port >= 5900 && port <= 5999;
const remoteDesktopPort = 3389;

/**
 * Whether somebody watches or works on this machine from afar. The system's own word and the
 * processes of a live connection decide; services and listeners that merely wait do not.
 */
export const judgeRemoteSession = (facts: Facts, list: ProgramList): Finding => {
  const signals = [...bySystem(facts), ...byPrograms(facts, list)].toSorted(
    (one, other) => other.weight - one.weight,
  );
  const most = signals[0]?.weight ?? 0;
  if (most >= refused) {
    const confidence = 1 / (1 + Math.exp(1 - most));
    return found('not-ready', confidence, signals, 'end-remote-session');
  }
  if (most >= told) return found('advice', 0.5, signals, 'close-remote-programs');
  const { isRemote } = facts.session;
  if (!isRemote.known) return notClean(isRemote.because, signals);
  if (!facts.programs.known) return notClean(facts.programs.because, signals);
  const none = signals.length > 0 ? signals : [signal('remote-none', {}, 0)];
  return found('ready', confidenceOfNone(facts), none, null);
};

const found = (
  verdict: Finding['verdict'],
  confidence: number,
  signals: readonly Signal[],
  remedy: string | null,
): Finding => ({ check: 'remote-session', verdict, confidence, signals, remedy });

const notClean = (because: string, signals: readonly Signal[]): Finding => {
  const unknown = notKnown('remote-session', because);
  return { ...unknown, signals: [...unknown.signals, ...signals] };
};

const seen = (code: RemoteCode, values = {}): Signal => signal(code, values, weights[code]);

const bySystem = (facts: Facts): readonly Signal[] => {
  const { session, hardware } = facts;
  const signals: Signal[] = [];
  if (valueOr(session.isRemote, false)) {
    signals.push(seen('remote-session', { kind: valueOr(session.kind, '') || '?' }));
  }
  if (valueOr(session.isControlled, false)) signals.push(seen('remote-controlled'));
  const shown = [hardware.graphics, hardware.devices].flatMap((fact) => valueOr(fact, []));
  // Somebody else's session may leave that display behind: it says something where nobody else does.
  if (
    !session.isRemote.known &&
    shown.some((text) => /REMOTEDISPLAYENUM|Microsoft Remote Display Adapter/i.test(text))
  ) {
    signals.push(seen('remote-display'));
  }
  // Magnifiers and screen readers mirror the display as well, for the person who sits there.
  if (valueOr(session.isMirrored, false) && !hasAssistive(facts)) {
    signals.push(seen('remote-mirrored'));
  }
  const atConsole = valueOr(session.isAtConsole, null);
  if (atConsole === false) signals.push(seen('remote-not-at-console'));
  if (atConsole === true) signals.push(seen('remote-at-console'));
  const ports = valueOr(session.listening, []);
  if (ports.some(({ port }) => port === remoteDesktopPort)) {
    signals.push(seen('remote-desktop-enabled'));
  }
  return signals;
};

const hasAssistive = ({ programs, operatingSystem }: Facts): boolean =>
  programs.known &&
  operatingSystem.known &&
  assistivePrograms(programs.value, operatingSystem.value.family).length > 0;

const byPrograms = (facts: Facts, list: ProgramList): readonly Signal[] => {
  const { programs, operatingSystem, session } = facts;
  if (!programs.known || !operatingSystem.known) return [];
  const listens = valueOr(session.listening, []).some(({ port }) => isVncPort(port));
  return matchPrograms(programs.value, list, operatingSystem.value.family)
    .filter(({ program }) => program.class === 'remote-control')
    .map((match) => seen(codeOf(match, listens), namesOf(match)));
};

const codeOf = ({ use, program, isTelling }: Match, listens: boolean): RemoteCode => {
  if (program.isVncServer && listens && use !== 'maybe') return 'remote-vnc-server';
  switch (use) {
    case 'session':
      return 'remote-live-program';
    case 'in-use':
      return 'remote-program-in-use';
    case 'open':
      // Its connections have a process of their own, and there is none: open, but nobody is there.
      return isTelling ? 'remote-program-idle' : 'remote-program-open';
    case 'renamed':
      return 'remote-program-renamed';
    case 'maybe':
      return 'remote-program-maybe';
    case 'idle':
      return 'remote-program-idle';
    default:
      return use satisfies never;
  }
};

/** Each thing that could not be found out takes away from how sure "nobody" is. */
const confidenceOfNone = ({ session, operatingSystem }: Facts): number => {
  const { isControlled, isAtConsole, isMirrored, listening } = session;
  const asked = [isControlled, isAtConsole, isMirrored, listening, operatingSystem];
  return 0.95 - 0.07 * asked.filter(({ known }) => !known).length;
};
