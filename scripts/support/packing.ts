/** Exact, as every tool of ours is; it is no dependency of ours (docs/decisions/0015-how-the-desktop-is-packed.md). */
export const builder = 'electron-builder@26.17.0';

/** Variables that must be there together for Apple to notarise (https://www.electron.build/code-signing). */
const notaryWays: readonly (readonly string[])[] = [
  ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  ['APPLE_KEYCHAIN', 'APPLE_KEYCHAIN_PROFILE'],
];

/** Variables that name a certificate to sign with, by system. */
const certificates: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['CSC_LINK', 'CSC_NAME'],
  win32: ['WIN_CSC_LINK', 'CSC_LINK'],
};

/** The address that packed programs look for updates at; absent, they never look. */
export const updatesVariable = 'INVIGIL_UPDATES_URL';

export type PackingProblem = { readonly variable: string; readonly why: 'not-https' };

/**
 * What electron-builder is told beside electron-builder.yml, from the environment of whoever packs. With
 * a certificate everything must be signed or packing fails; without one nothing is, and packing succeeds.
 * @param only `program`: no installers, the folder that they are made from
 */
export const packArguments = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  only: 'program' | 'everything',
): readonly string[] => {
  const isSigned = (certificates[platform] ?? []).some((name) => env[name]);
  const isNotarised =
    isSigned && platform === 'darwin' && notaryWays.some((way) => way.every((name) => env[name]));
  const address = env[updatesVariable];
  return [
    '--publish=never',
    ...(only === 'program' ? ['--dir'] : []),
    ...(isSigned ? ['-c.forceCodeSigning=true'] : []),
    // Apple silicon runs nothing without a signature: the machine's own, which the hardened runtime
    // would not load our native packages with.
    ...(platform === 'darwin' && !isSigned
      ? ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']
      : []),
    ...(isNotarised ? ['-c.mac.notarize=true'] : []),
    ...(address ? ['-c.publish.provider=generic', `-c.publish.url=${address}`] : []),
  ];
};

/** What is wrong with the environment, before anything is packed; null when nothing is. */
export const packingProblem = (env: NodeJS.ProcessEnv): PackingProblem | null => {
  const address = env[updatesVariable];
  // On Linux the announcement's digest is all that vouches for an update.
  if (address && URL.parse(address)?.protocol !== 'https:') {
    return { variable: updatesVariable, why: 'not-https' };
  }
  return null;
};
