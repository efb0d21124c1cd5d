import type { Browser } from 'playwright';
import { codeFor } from './answer-api.ts';
import { itemShown, nextButton, openSitting, viewport } from './candidate-page.ts';
import { type Clicked, clickMany, middleOf } from './clicking.ts';
import type { Figure, Section } from './figures.ts';
import { isBuilt, startBuiltHost } from './host.ts';
import type { PreparedCentre } from './prepared-centre.ts';
import { quantile } from './statistics.ts';

const title = 'A click on “next” at 200 items';

const barePage = `<!doctype html><title>bare</title><button style="position:fixed;inset:0 auto auto 0;width:100px;height:100px">0</button>
<script>const b = document.querySelector('button'); let n = 0; b.onclick = () => { b.textContent = ++n; };</script>`;

const bareButton = async (browser: Browser, clicks: number): Promise<Clicked> => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.setContent(barePage);
  const clicked = await clickMany(browser, page, { x: 50, y: 50 }, clicks);
  await context.close();
  return clicked;
};

const p50 = (values: readonly number[]) => quantile(values, 0.5);
const p95 = (values: readonly number[]) => quantile(values, 0.95);

/** From one item to the next in the candidate's real window, beside a bare button in a bare page. */
export const measureNext = async (
  browser: Browser,
  prepared: PreparedCentre,
  clicks: number,
): Promise<Section> => {
  if (!isBuilt()) return { title, figures: [], notes: [], skipped: 'nothing is built' };
  const { folder, remove } = prepared.copy();
  const host = await startBuiltHost(['--data', folder]);
  const { path, close } = await codeFor(host, 'candidate');
  try {
    const page = await openSitting(
      browser,
      `${host.origin}${path}`,
      prepared.sittings[1].confirmation,
    );
    const first = await itemShown(page);
    const ours = await clickMany(browser, page, await middleOf(nextButton(page)), clicks);
    const moved = (await itemShown(page)) - first;
    if (moved !== clicks) throw new Error(`${clicks} clicks moved by ${moved} items`);
    await page.context().close();
    return sectionOf(ours, await bareButton(browser, clicks), clicks);
  } finally {
    close();
    await host.stop();
    remove();
  }
};

const sectionOf = (ours: Clicked, bare: Clicked, clicks: number): Section => {
  const cost = (of: Clicked, what: keyof Clicked['costs'][number]) =>
    of.costs.map((one) => one[what]);
  const untilDrawn = cost(ours, 'untilDrawn');
  const ms = (name: string, what: string, value: number): Figure => ({
    name,
    what,
    value,
    unit: 'ms',
  });
  return {
    title,
    figures: [
      ms('next.work.p50', 'script, style and layout until drawn, p50', p50(untilDrawn)),
      {
        ...ms('next.work.p95', 'script, style and layout until drawn, p95', p95(untilDrawn)),
        aim: { below: 8 },
      },
      ms('next.script.p95', '  of which script, p95', p95(cost(ours, 'script'))),
      ms('next.layout.p95', '  of which style and layout, p95', p95(cost(ours, 'layout'))),
      ms('next.paint.p95', 'painting of that frame, p95', p95(cost(ours, 'paint'))),
      ms(
        'next.whole.p95',
        'all it causes, answers of the server too, p95',
        p95(cost(ours, 'whole')),
      ),
      {
        ...ms(
          'next.eventTiming.p95',
          'Event Timing (waits for the frame, steps of 8), p95',
          p95(ours.eventTiming),
        ),
        aim: { atMost: 32 },
      },
      ms(
        'next.bare.work.p95',
        'bare button: script, style and layout, p95',
        p95(cost(bare, 'untilDrawn')),
      ),
      ms('next.bare.eventTiming.p95', 'bare button: Event Timing, p95', p95(bare.eventTiming)),
      {
        name: 'next.ratio.eventTiming.p95',
        what: '“next” to bare button, Event Timing p95',
        value: p95(ours.eventTiming) / p95(bare.eventTiming),
        unit: 'times',
      },
      {
        name: 'next.ratio.work.p95',
        what: '“next” to bare button, script, style and layout p95',
        value: p95(untilDrawn) / p95(cost(bare, 'untilDrawn')),
        unit: 'times',
      },
    ],
    notes: [
      `${clicks} clicks each, ${viewport.width}×${viewport.height}, list of all items open; ${ours.costs.length} and ${bare.costs.length} found in the trace.`,
      'Work is processor time of the page’s main thread; Event Timing is by the clock.',
    ],
  };
};
