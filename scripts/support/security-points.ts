/** A test, by its file and the words of its name that do not change from case to case. */
export type TestProof = { readonly file: string; readonly test: string };

/** One point of Electron's checklist, and what shows that we keep to it. */
export type SecurityPoint = {
  /** Its heading on Electron's page. */
  readonly title: string;
  /** What we do. */
  readonly how: string;
  readonly proofs: readonly [TestProof, ...TestProof[]];
  /** What no test of ours can show: who looks at it, and when. */
  readonly byHand?: string;
};

const windows = 'test/adapters/electron/window.test.ts';
const permissions = 'test/adapters/electron/permissions.test.ts';
const protocol = 'test/adapters/electron/protocol.test.ts';
const ports = 'test/adapters/electron/transport.test.ts';
const desktop = 'test/e2e/desktop.test.ts';
const product = 'test/conformance/desktop-product.test.ts';
const here = 'test/contract/security.test.ts';

const preferences: TestProof = { file: windows, test: 'lets no page out of its sandbox' };
const inARealWindow: TestProof = {
  file: desktop,
  test: 'runs each window in the sandbox, apart from the bridge’s world',
};
const nothingOfNode: TestProof = {
  file: desktop,
  test: 'gives its pages nothing of Node or Electron but the bridge',
};
const onlyWhatIsWritten: TestProof = {
  file: here,
  test: 'a window is made with no preference but those that are written down',
};

/**
 * Electron's checklist, in its order and numbering, all of it
 * (https://www.electronjs.org/docs/latest/tutorial/security, as of Electron 45).
 */
export const securityPoints: readonly SecurityPoint[] = [
  {
    title: 'Only load secure content',
    how: 'Pages come out of the program over a scheme of our own that counts as secure; nothing is loaded from anywhere else.',
    proofs: [
      { file: protocol, test: 'is a secure scheme without rights to go around the policy' },
      { file: protocol, test: 'serves nothing else' },
      {
        file: here,
        test: 'no page of ours and nothing that opens windows names an insecure address',
      },
    ],
  },
  {
    title: 'Do not enable Node.js integration for remote content',
    how: 'Off in windows, workers and frames; there is no remote content.',
    proofs: [preferences, nothingOfNode],
  },
  {
    title: 'Enable context isolation',
    how: 'Written down for every window.',
    proofs: [preferences, inARealWindow],
  },
  {
    title: 'Enable process sandboxing',
    how: 'For every window, and for the whole program before it is ready.',
    proofs: [
      preferences,
      inARealWindow,
      {
        file: 'test/adapters/electron/desktop-shell.test.ts',
        test: 'composes the desktop so that a page gets from its address to a session',
      },
    ],
    byHand:
      'A Linux without user namespaces starts the AppImage without the sandbox: on such stations install the .deb (docs/desktop.md).',
  },
  {
    title: 'Handle session permission requests from remote content',
    how: 'Both sessions refuse by default; camera, microphone and place go to the candidate’s window alone.',
    proofs: [
      { file: permissions, test: 'are denied by default' },
      {
        file: permissions,
        test: 'give nothing to a frame, or to another origin inside our window',
      },
    ],
  },
  {
    title: 'Do not disable `webSecurity`',
    how: 'Written down as on.',
    proofs: [preferences, inARealWindow],
  },
  {
    title: 'Define a Content Security Policy',
    how: 'One policy for desktop and browser host: our own scripts and styles, nothing inline, no eval, no frames, no forms.',
    proofs: [
      { file: protocol, test: 'serves the built windows with the policy of the browser host' },
      { file: 'test/e2e/security.test.ts', test: 'runs no script and no style but its own' },
    ],
  },
  {
    title: 'Do not enable `allowRunningInsecureContent`',
    how: 'Written down as off.',
    proofs: [preferences],
  },
  {
    title: 'Do not enable experimental features',
    how: 'Written down as off.',
    proofs: [onlyWhatIsWritten],
  },
  {
    title: 'Do not use `enableBlinkFeatures`',
    how: 'Not used.',
    proofs: [onlyWhatIsWritten],
  },
  {
    title: 'Do not use `allowpopups` for WebViews',
    how: 'There are no WebViews: the tag is off.',
    proofs: [preferences, { file: here, test: 'no page of ours has a webview' }],
  },
  {
    title: 'Verify WebView options before creation',
    how: 'None is created: attaching one is prevented whatever its options.',
    proofs: [{ file: windows, test: 'prevents %s' }],
  },
  {
    title: 'Disable or limit navigation',
    how: 'No navigation, no redirect, in no frame.',
    proofs: [
      { file: windows, test: 'prevents %s' },
      { file: desktop, test: 'lets its pages go nowhere and ask for nothing' },
    ],
  },
  {
    title: 'Disable or limit creation of new windows',
    how: 'Always denied; the start page’s wish for one of our windows is carried out by the main process itself.',
    proofs: [
      { file: windows, test: 'opens other windows for the door alone, and never by itself' },
    ],
  },
  {
    title: 'Do not use `shell.openExternal` with untrusted content',
    how: 'Not used at all.',
    proofs: [{ file: here, test: 'nothing hands an address to the system' }],
  },
  {
    title: 'Use a current version of Electron',
    how: 'Pinned to one version.',
    proofs: [{ file: 'test/conformance/licences.test.ts', test: 'are pinned to exact versions' }],
    byHand:
      'Before every release: `npm outdated electron`; a version that Electron no longer keeps is not released.',
  },
  {
    title: 'Validate the `sender` of all IPC messages',
    how: 'One channel; whoever asks must be the top frame of a page of ours. What comes through its port is validated against the contract, and rights hang on a token.',
    proofs: [
      { file: ports, test: 'are given to no page but ours' },
      { file: here, test: 'one file listens to messages of pages' },
    ],
  },
  {
    title: 'Avoid usage of the `file://` protocol and prefer usage of custom protocols',
    how: 'Pages come over `invigil:`, and the fuse takes its privileges from `file:`.',
    proofs: [
      { file: here, test: 'no window is given a file' },
      { file: windows, test: 'knows its own addresses from look-alikes' },
      { file: product, test: 'every fuse is set as it is wanted' },
    ],
  },
  {
    title: 'Check which fuses you can change',
    how: 'All of them are stated (`scripts/support/fuses.ts`), set between packing and signing, and read again from the packed program.',
    proofs: [
      { file: product, test: 'every fuse is set as it is wanted' },
      { file: product, test: 'the packed program’s fuses are as they are wanted' },
    ],
  },
  {
    title: 'Do not expose Electron APIs to untrusted web content',
    how: 'The bridge gives a page one function, which takes two strings and gives nothing back.',
    proofs: [
      { file: here, test: 'the bridge gives a page one function and nothing of Electron' },
      nothingOfNode,
    ],
  },
];
