import { existsSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { type WindowKind, windowKinds } from '../../preload/contract/roles.ts';
import { faceModel } from './face-model.ts';
import { inRoot } from './root.ts';

/** What has machine code of its own, comes with Electron or is hardly ever loaded: stays a package. */
const native = [
  'better-sqlite3',
  '@node-rs/argon2',
  'koffi',
  'electron-updater',
  'electron',
  'bufferutil',
  'utf-8-validate',
];

const common: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  clearScreen: false,
};

/** Each window has an entry of its own, so that none carries another's code. */
const pages = (windows: readonly WindowKind[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    windows.map((kind) => [kind, inRoot('renderer', kind, 'index.html')] as const),
  );

/** The windows: all of them unless some are named. */
export const rendererBuild = (windows: readonly WindowKind[] = windowKinds): InlineConfig => ({
  ...common,
  root: inRoot('renderer'),
  // The same files are served over HTTP and by the desktop's own protocol.
  base: './',
  plugins: [react(), faceModel()],
  worker: { format: 'es' },
  build: {
    outDir: inRoot('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    // The policy allows no data: URL but for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      input: pages(windows),
      output: {
        codeSplitting: {
          // What most parts of the windows use comes in one file: each further file costs a request.
          groups: [{ name: 'kit', test: /renderer[\\/](kit|connection)[\\/]/, minShareCount: 4 }],
        },
      },
    },
  },
});

/** The programs: one bundle per shell that there is. */
export const mainBuild = (): InlineConfig => {
  const shells = ['browser', 'desktop', 'cli', 'hub', 'restore'].filter((name) =>
    existsSync(inRoot('main/shell', `${name}.ts`)),
  );
  return {
    ...common,
    root: inRoot(),
    ssr: { target: 'node', noExternal: true, external: native },
    build: {
      ssr: true,
      outDir: inRoot('dist/main'),
      emptyOutDir: true,
      target: 'node22',
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          ...Object.fromEntries(shells.map((name) => [name, inRoot('main/shell', `${name}.ts`)])),
          // The keyboard hook of Windows waits for keys in a thread of its own.
          'windows-hook': inRoot('main/adapters/lockdown/windows/hook-worker.ts'),
        },
        external: [...native, /^node:/],
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[name]-[hash].js' },
      },
    },
  };
};

/** The bridge: Electron's sandbox loads one CommonJS file. */
export const preloadBuild = (): InlineConfig => ({
  ...common,
  root: inRoot(),
  build: {
    outDir: inRoot('dist/preload'),
    emptyOutDir: true,
    target: 'chrome120',
    reportCompressedSize: false,
    lib: { entry: inRoot('preload/bridge.ts'), formats: ['cjs'], fileName: () => 'bridge.cjs' },
    rolldownOptions: { external: ['electron'] },
  },
});
