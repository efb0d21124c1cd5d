import { afterEach, describe, expect, it } from 'vitest';
import { createHookThread } from '../../../../main/adapters/lockdown/windows/hook-thread.ts';

const thread = (how: 'well' | 'deaf' | 'dies') =>
  createHookThread(() => new URL(`./support/thread-${how}.ts`, import.meta.url));
const opened: ReturnType<typeof thread>[] = [];
const open = (how: Parameters<typeof thread>[0]) => {
  const hook = thread(how);
  opened.push(hook);
  return hook;
};

afterEach(async () => {
  for (const hook of opened.splice(0)) await hook.stop();
});

describe('the thread in which the hook lives (R-L1)', () => {
  it('says how it is while it lives, and nothing before and after', async () => {
    const hook = open('well');
    expect(hook.status()).toBeNull();
    expect(await hook.start()).toMatchObject({ ok: true });
    expect(hook.status()).toMatchObject({ missed: 0, swallowed: 0, injected: 0 });
    await hook.stop();
    expect(hook.status()).toBeNull();
    await hook.stop();
  });

  it('is another one when it is started again', async () => {
    const hook = open('well');
    await hook.start();
    expect(await hook.start()).toMatchObject({ ok: true });
    expect(hook.status()).not.toBeNull();
  });

  it('is silent when it does not go on, and is ended though it hears nothing', async () => {
    const hook = open('deaf');
    await hook.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hook.status()?.silentFor).toBeGreaterThan(250);
    const before = performance.now();
    await hook.stop();
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(hook.status()).toBeNull();
  });

  it('holds nothing any more when it died by itself (R-L2)', async () => {
    const hook = open('dies');
    await hook.start();
    await expect.poll(() => hook.status(), { timeout: 10_000 }).toBeNull();
  });

  it.skipIf(process.platform === 'win32')('fails to start where there is no Windows', async () => {
    const hook = createHookThread();
    opened.push(hook);
    expect(await hook.start()).toMatchObject({ ok: false });
    expect(hook.status()).toBeNull();
  });
});
