import { checkNames } from '../../main/domain/checks/finding.ts';
import {
  type OperationId,
  operationIds,
  operationOf,
} from '../../main/domain/lockdown/operation.ts';

/** Where an operation or a check is proved for one system or host. */
type Proof =
  /** On any machine that runs the tests. */
  | { readonly how: 'here'; readonly test: string }
  /** Where the system itself, or Electron, is; skips aloud elsewhere. */
  | { readonly how: 'there'; readonly test: string }
  /** Against a system as data behind the same port. */
  | { readonly how: 'simulated'; readonly test: string }
  | { readonly how: 'by hand' }
  | { readonly how: 'not there' };

const here = (test: string): Proof => ({ how: 'here', test });
const there = (test: string): Proof => ({ how: 'there', test });
const simulated = (test: string): Proof => ({ how: 'simulated', test });
const byHand: Proof = { how: 'by hand' };
const no: readonly Proof[] = [{ how: 'not there' }];

const columns = ['Windows', 'macOS', 'Linux', 'browser host'] as const;
type Row = Readonly<Record<(typeof columns)[number], readonly Proof[]>>;

const electron = [
  simulated('test/adapters/electron/lock.test.ts'),
  there('test/e2e/desktop.test.ts'),
  byHand,
];
const page = [
  here('test/renderer/candidate-lockdown.test.ts'),
  there('test/e2e/lockdown-browser.test.ts'),
];
const windows = (test: string): readonly Proof[] => [
  simulated(`test/adapters/lockdown/windows/${test}.test.ts`),
  there('test/adapters/lockdown/windows/real.test.ts'),
  byHand,
];
const linux = [
  simulated('test/adapters/lockdown/linux/simulated.test.ts'),
  there('test/adapters/lockdown/linux/real.test.ts'),
];
const onDesktops = (browserHost: readonly Proof[]): Row => ({
  Windows: electron,
  macOS: electron,
  Linux: electron,
  'browser host': browserHost,
});
const only = (system: 'Windows' | 'macOS' | 'Linux', proofs: readonly Proof[]): Row => {
  const row = { Windows: no, macOS: no, Linux: no };
  const inBrowser = operationsOfBoth.has(system) ? proofs : no;
  return { ...row, [system]: proofs, 'browser host': inBrowser };
};
/** Settings of these systems are changed by either host. */
const operationsOfBoth: ReadonlySet<string> = new Set(['Windows', 'Linux']);

const lockdown: Readonly<Record<OperationId, Row>> = {
  'stay-awake': onDesktops(no),
  'empty-clipboard': {
    ...onDesktops(linux),
    Windows: [...electron, ...windows('operations')],
    Linux: [...electron, ...linux],
  },
  'close-ways-out': onDesktops(no),
  'page-guards': { Windows: page, macOS: page, Linux: page, 'browser host': page },
  'full-screen': onDesktops(page),
  'hide-from-capture': { ...onDesktops(no), Linux: no },
  'lock-keys': { Windows: no, macOS: no, Linux: no, 'browser host': page },
  'windows-keyboard-hook': { ...only('Windows', windows('keyboard-hook')), 'browser host': no },
  'macos-presentation': only('macOS', electron),
  'macos-assessment': only('macOS', [
    simulated('test/adapters/lockdown/macos/assessment.test.ts'),
    byHand,
  ]),
  'windows-notifications': only('Windows', windows('registry')),
  'windows-accessibility-keys': only('Windows', windows('operations')),
  'windows-touchpad': only('Windows', windows('registry')),
  'windows-security-screen': only('Windows', windows('registry')),
  'gnome-notifications': only('Linux', linux),
  'gnome-keys': only('Linux', linux),
  'kde-keys': only('Linux', linux),
  'x11-sleep': only('Linux', linux),
  'x11-keys': only('Linux', linux),
};

/** Checks that only a window can make. */
const inWindow: ReadonlySet<string> = new Set([
  'camera',
  'microphone',
  'loudspeaker',
  'virtual-camera',
]);
const devices = [here('test/e2e/system-test-devices.test.ts'), byHand];
const recorded = simulated('test/conformance/corpus.test.ts');
const ofCheck = (check: string): Row =>
  inWindow.has(check)
    ? { Windows: devices, macOS: devices, Linux: devices, 'browser host': devices }
    : {
        Windows: [recorded, there('test/adapters/machine/windows/real.test.ts'), byHand],
        macOS: [recorded, byHand],
        Linux: [recorded, here('test/e2e/check.test.ts')],
        'browser host': [here('test/e2e/system-test.test.ts')],
      };

const sayProof = (proof: Proof): string => {
  switch (proof.how) {
    case 'here':
      return `\`${proof.test}\``;
    case 'there':
      return `where it is: \`${proof.test}\``;
    case 'simulated':
      return `simulated: \`${proof.test}\``;
    case 'by hand':
      return 'by hand';
    case 'not there':
      return '–';
  }
};

const table = (what: string, rows: readonly (readonly [string, Row])[]): string =>
  [
    `| ${what} | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...rows.map(
      ([name, row]) =>
        `| ${name} | ${columns.map((column) => row[column].map(sayProof).join('<br>')).join(' | ')} |`,
    ),
  ].join('\n');

/** Every operation of the lockdown and every check, by system and host: where each is proved. */
export const systemProofs = (): string =>
  [
    table(
      'operation',
      operationIds.map((id) => {
        const lasts = operationOf(id).lasts === 'machine' ? ' (outlives its process)' : '';
        return [`\`${id}\`${lasts}`, lockdown[id]] as const;
      }),
    ),
    table(
      'check',
      checkNames.map((check) => [`\`${check}\``, ofCheck(check)] as const),
    ),
  ].join('\n\n');
