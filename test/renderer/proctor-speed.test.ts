import { describe, expect } from 'vitest';
import { idOf, seat } from '../support/proctor-people.ts';
import { it } from './browser-it.ts';
import { proctorForFile } from './proctor-window.ts';

const { script, open } = proctorForFile();
const seats = Array.from({ length: 30 }, (_, index) => seat(index));
const seconds = 6;

/** Milliseconds of the page's thread that one update or key may take, so that the rest is idle. */
const mostMs = 50;

describe('thirty seats that change four times a second', () => {
  it('leave the window responsive', async () => {
    script.set(seats);
    const { page, close } = await open({ viewport: { width: 1920, height: 1080 } });
    await page.locator(`[data-row="${idOf(29)}"]`).waitFor();
    await page.evaluate(() => {
      const waits: number[] = [];
      Object.assign(window, { waits });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) waits.push(duration);
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    // Time of the page's own thread: how busy the machine is otherwise does not count.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => {
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      return {
        script: of('ScriptDuration') * 1_000,
        layout: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1_000,
        all: of('TaskDuration') * 1_000,
      };
    };
    const before = await spent();
    let round = 0;
    const timer = setInterval(() => {
      round += 1;
      script.change({
        seats: seats
          .map((one, index) => ({
            ...one,
            answered: (one.answered + round) % 41,
            urgency: (index + round) % 7 === 0 ? 30 : 5,
            state: (index + round) % 7 === 0 ? ('disconnected' as const) : ('working' as const),
            connected: (index + round) % 7 !== 0,
          }))
          .toSorted((a, b) => b.urgency - a.urgency),
      });
    }, 250);
    const end = performance.now() + seconds * 1_000;
    let keys = 0;
    while (performance.now() < end) {
      await page.keyboard.press(keys % 20 < 10 ? 'j' : 'k');
      keys += 1;
      await page.waitForTimeout(60);
    }
    clearInterval(timer);
    const after = await spent();
    const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
    const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
    const busy = (after.all - before.all) / (round + keys);
    const each = (from: number, to: number) => `${((to - from) / (round + keys)).toFixed(1)} ms`;
    console.log(
      `30 seats, ${round} updates and ${keys} keys in ${seconds} s; of the page's thread per update ` +
        `or key ${busy.toFixed(1)} ms (script ${each(before.script, after.script)}, ` +
        `layout ${each(before.layout, after.layout)}); Event Timing p95 ${p95} ms`,
    );
    expect(round).toBeGreaterThan(seconds * 2);
    expect(busy).toBeLessThan(mostMs);
    await close();
  });
});
