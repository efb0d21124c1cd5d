import { join } from 'node:path';
import { setFuses } from './fuses.ts';

/** What electron-builder tells its hooks, as far as we read it. */
export type Packed = {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
  readonly packager: {
    readonly executableName?: string;
    readonly appInfo: { readonly productFilename: string };
  };
};

/**
 * The program that was packed; null for the two halves of a universal macOS program, which are put
 * together before anything of them may be changed.
 */
export const packedProgram = ({
  appOutDir,
  electronPlatformName,
  packager,
}: Packed): string | null => {
  switch (electronPlatformName) {
    case 'darwin':
      if (/-(?:x64|arm64)-temp$/.test(appOutDir)) return null;
      return join(appOutDir, `${packager.appInfo.productFilename}.app`);
    case 'win32':
      return join(appOutDir, `${packager.appInfo.productFilename}.exe`);
    default:
      return join(appOutDir, packager.executableName ?? packager.appInfo.productFilename);
  }
};

/** Called by electron-builder between packing and signing: what is signed has its fuses set. */
export const afterPack = async (packed: Packed): Promise<void> => {
  const program = packedProgram(packed);
  if (program !== null) await setFuses(program);
};
