import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses';

/**
 * Every fuse of Electron and how it is set (https://www.electronjs.org/docs/latest/tutorial/fuses). A
 * fuse that Electron adds does not compile here until somebody has decided about it.
 */
export const wantedFuses: Readonly<Record<FuseV1Options, boolean>> = {
  // The program is no Node: ELECTRON_RUN_AS_NODE would run any script in its name and with its rights.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Neither the environment nor the command line may put code or a debugger into it (R-L1).
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // What runs is what was signed: one archive, whose digest stands in the program.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // We bring no snapshot of our own; with the fuse on and no such file nothing starts.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Our pages come over our own protocol; a file: page shall be as weak as in a browser.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Faces are looked for in WebAssembly; without the handlers every access to memory is checked.
  [FuseV1Options.WasmTrapHandlers]: true,
};

const options = Object.keys(wantedFuses).map(Number) as readonly FuseV1Options[];

/** A fuse that is not as it is wanted. */
export type WrongFuse = {
  readonly fuse: string;
  readonly wanted: boolean;
  readonly found: 'on' | 'off' | 'not there';
};

/**
 * Sets all fuses in a program that is not signed yet; throws where Electron has a fuse that is not named
 * here, or has lost one.
 * @param program path of the executable, on macOS of the `.app`
 */
export const setFuses = async (program: string): Promise<void> => {
  await flipFuses(program, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // Apple silicon starts nothing whose signature, even the toolchain's own, does not fit any more.
    resetAdHocDarwinSignature: program.endsWith('.app'),
    ...wantedFuses,
  });
};

/** Reads the fuses out of a packed program and answers those that are wrong; throws if it has none. */
export const wrongFuses = async (program: string): Promise<readonly WrongFuse[]> => {
  const wire = await getCurrentFuseWire(program);
  return options.flatMap((option) => {
    const wanted = wantedFuses[option];
    const found = foundIn(wire[option]);
    if (found === (wanted ? 'on' : 'off')) return [];
    return [{ fuse: FuseV1Options[option], wanted, found }];
  });
};

const foundIn = (state: FuseState | undefined): WrongFuse['found'] => {
  if (state === FuseState.ENABLE) return 'on';
  return state === FuseState.DISABLE ? 'off' : 'not there';
};

/** Where a packed program is inside the folder that electron-builder made for one system. */
const programs = ['Invigil.exe', 'Invigil.app', 'invigil'];

/** The packed programs of a folder, none if nothing was packed. */
export const packedPrograms = (folder: string): readonly string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => programs.map((program) => join(folder, name, program)))
    .filter((program) => existsSync(program));
};
