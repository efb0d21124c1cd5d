import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { notBuilt, type RunningHost, startHost } from './support/host.ts';

const found = findBrowser();
const missing = found.ok ? notBuilt() : `skipped: ${found.sentence}`;
const suite = missing === null ? describe : describe.skip;

suite(`the browser host, seen by a browser${missing === null ? '' : ` (${missing})`}`, () => {
  let host: RunningHost;
  let browser: Browser;
  const data = mkdtempSync(join(tmpdir(), 'invigil-e2e-'));

  beforeAll(async () => {
    if (!found.ok) return;
    host = await startHost(['--data', data]);
    browser = await launchBrowser(found.path);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });

  /** A page with what its console complained about. */
  const newPage = async (): Promise<{ page: Page; complaints: string[] }> => {
    const context = await browser.newContext({ locale: 'en' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() !== 'log') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, complaints };
  };
  const welcome = 'Welcome to Invigil';

  it('shows the door without a word of complaint from the policy or the console', async () => {
    const { page, complaints } = await newPage();
    await page.goto(await host.askForAddress());
    await page.getByRole('heading', { name: welcome }).waitFor();
    await page.getByRole('button', { name: 'Set up a centre' }).click();
    await page.getByLabel('Name of the centre').waitFor();
    await page.getByRole('button', { name: /Time zone/ }).click();
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  });

  it('takes the launch code out of the address and keeps no token anywhere', async () => {
    const { page } = await newPage();
    const address = await host.askForAddress();
    const code = address.split('#')[1] ?? '';
    await page.goto(address);
    await page.getByRole('heading', { name: welcome }).waitFor();
    expect(page.url()).toBe(`${host.origin}/door/`);
    const kept = await page.evaluate(async () => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      name: window.name,
      history: JSON.stringify(history.state),
      fetched: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    expect(kept).toMatchObject({ local: '{}', session: '{}', cookies: '', databases: 0 });
    expect(JSON.stringify(kept)).not.toContain(code);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('keeps the launch code out of the list of processes', async () => {
    const code = (await host.askForAddress()).split('#')[1] ?? '-';
    if (process.platform === 'win32') return;
    expect(execFileSync('ps', ['axww', '-o', 'args'], { encoding: 'utf8' })).not.toContain(code);
  });

  it('says how to open a page again that was reloaded, and its old address is of no use', async () => {
    const { page } = await newPage();
    const address = await host.askForAddress();
    await page.goto(address);
    await page.getByRole('heading', { name: welcome }).waitFor();
    await page.reload();
    await page.getByText('press Enter there').waitFor();
    await page.goto('about:blank');
    await page.goto(address);
    await page.getByText('has been used or is too old').waitFor();
  });

  it('lets a page of another origin neither connect, nor read, nor frame, nor run our pages', async () => {
    const evil = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      response.end('<!doctype html><title>evil</title><body></body>');
    });
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    const { port } = evil.address() as AddressInfo;
    const { page } = await newPage();
    await page.goto(`http://127.0.0.1:${port}/`);
    const tried = await page.evaluate(async (origin) => {
      const socket = await new Promise((resolve) => {
        const attempt = new WebSocket(`${origin.replace('http', 'ws')}/api`);
        attempt.onopen = () => resolve('open');
        attempt.onclose = () => resolve('closed');
      });
      const read = await fetch(`${origin}/door/`).then(
        () => 'read',
        () => 'refused',
      );
      const frame = document.createElement('iframe');
      frame.src = `${origin}/door/`;
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
      });
      const opened = window.open(`${origin}/door/`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { socket, read, framed: frame.contentDocument !== null, handle: opened?.closed };
    }, host.origin);
    expect(tried).toMatchObject({ socket: 'closed', read: 'refused' });
    const framed = page.frames().find((frame) => frame !== page.mainFrame());
    expect(framed?.url() ?? '').not.toBe(`${host.origin}/door/`);
    // The opener policy cuts the handle: to the opener our page looks closed.
    expect(tried.handle ?? true).toBe(true);
    await new Promise((resolve) => evil.close(resolve));
  });

  it('runs no script and no style but its own', async () => {
    const { page, complaints } = await newPage();
    await page.goto(await host.askForAddress());
    await page.getByRole('heading', { name: welcome }).waitFor();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.injected = true';
      document.body.append(script);
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      document.head.append(style);
      return {
        injected: 'injected' in window,
        hidden: getComputedStyle(document.body).display === 'none',
      };
    });
    expect(ran).toEqual({ injected: false, hidden: false });
    expect(complaints.length).toBeGreaterThan(0);
    const evaluated = await page.evaluate(() => {
      const run = (text: string) =>
        new Promise((resolve) => {
          document.addEventListener('securitypolicyviolation', () => resolve('refused'), {
            once: true,
          });
          setTimeout(() => resolve('ran'), 300);
          // A timer that is given a text evaluates it in the page's own world.
          const element = document.createElement('a');
          element.setAttribute('onclick', text);
          element.click();
        });
      return run('window.injected = true');
    });
    expect(evaluated).toBe('refused');
  });

  it('gives a lost door a new address by itself, and one to whoever presses Enter', async () => {
    const { page } = await newPage();
    await page.goto(await host.askForAddress());
    await page.getByRole('heading', { name: welcome }).waitFor();
    const before = host.address();
    await page.context().close();
    await expect.poll(() => host.address(), { timeout: 10_000 }).not.toBe(before);
    expect(host.printed()).toContain('The start page was closed');
  });
});

suite('the browser host, as a process', () => {
  it('ends in order when it is told to, and the throwaway folder is gone', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'invigil-e2e-'));
    const host = await startHost(['--demo'], { TMPDIR: temporary, TEMP: temporary });
    expect(readdirSync(temporary)).toHaveLength(1);
    expect(await host.stop('SIGINT')).toBe(0);
    expect(host.printed()).toContain('Ended in order');
    expect(readdirSync(temporary)).toEqual([]);
    rmSync(temporary, { recursive: true });
  });

  it('says in a sentence that another program uses its data, and changes nothing', async () => {
    const data = mkdtempSync(join(tmpdir(), 'invigil-e2e-'));
    const first = await startHost(['--data', data]);
    await expect(startHost(['--data', data])).rejects.toThrow(
      new RegExp(`Another Invigil is using this data \\(process ${first.process.pid}\\)`),
    );
    expect(await first.stop()).toBe(0);
    rmSync(data, { recursive: true });
  });

  it('uses another port when its own is taken, and says so', async () => {
    const first = await startHost(['--demo']);
    const { port } = new URL(first.origin);
    const data = mkdtempSync(join(tmpdir(), 'invigil-e2e-'));
    const second = await startHost(['--data', data, '--port', port]);
    expect(second.printed()).toContain(`Port ${port} is taken`);
    expect(second.origin).not.toBe(first.origin);
    await Promise.all([first.stop(), second.stop()]);
    rmSync(data, { recursive: true });
  });

  it('refuses an option that it does not know', async () => {
    await expect(startHost(['--nonsense'])).rejects.toThrow('--nonsense');
  });
});
