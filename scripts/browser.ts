import { spawnSync } from 'node:child_process';
import { findBrowser } from '../test/support/browser.ts';
import { inRoot } from './support/root.ts';

/** Prepares a browser for the tests: the first of these ways that works. */

const run = (program: string, ...args: readonly string[]): boolean => {
  console.log(`> ${program} ${args.join(' ')}`);
  return spawnSync(program, args, { stdio: 'inherit', timeout: 10 * 60_000 }).status === 0;
};

/** Playwright retries for minutes where its host can't be reached: look first. */
const canDownload = async (): Promise<boolean> => {
  const host = process.env.PLAYWRIGHT_DOWNLOAD_HOST ?? 'https://cdn.playwright.dev';
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(5_000) });
    return true;
  } catch {
    console.log(`${host} can't be reached.`);
    return false;
  }
};

const byPlaywright = async () =>
  (await canDownload()) &&
  run(process.execPath, inRoot('node_modules/playwright/cli.js'), 'install', 'chromium');

const isRoot = process.getuid?.() === 0;
const has = (program: string) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

const bySystem = async () => {
  if (process.platform !== 'linux' || !isRoot) return false;
  // Chinese pages need a Chinese font.
  if (has('apt-get')) {
    const install = (browser: string) =>
      run('apt-get', 'install', '-y', '-qq', browser, 'fonts-noto-cjk');
    return (
      run('apt-get', 'update', '-qq') && (install('chromium-headless-shell') || install('chromium'))
    );
  }
  return has('dnf') && run('dnf', 'install', '-y', '-q', 'chromium', 'google-noto-sans-cjk-fonts');
};

let found = findBrowser();
for (const way of [byPlaywright, bySystem]) {
  if (found.ok || process.env.INVIGIL_BROWSER) break;
  await way();
  found = findBrowser();
}
if (found.ok) {
  console.log(`Browser for the tests: ${found.path}`);
} else {
  console.error(found.sentence);
  console.error(
    '测试需要浏览器：请安装 Chrome 或 Chromium，或者用环境变量 INVIGIL_BROWSER 指定一个。',
  );
  process.exitCode = 1;
}
