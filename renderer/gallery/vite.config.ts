import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [react()],
  // The browsers are known (Electron, a recent Chromium): light-dark() needs no substitute.
  build: { target: 'chrome130', cssTarget: 'chrome130' },
});
