import type { Browser, Page } from 'playwright';
import { codeFor } from './answer-api.ts';
import { viewport } from './candidate-page.ts';
import type { Figure, Section } from './figures.ts';
import { type BenchHost, isBuilt, startBuiltHost, wall } from './host.ts';
import type { PreparedCentre } from './prepared-centre.ts';
import { median } from './statistics.ts';

const title = 'From process start to the first usable screen';

type Watched = { benchUsable?: number };

/** Notes the wall time of the first frame with a button in it that can be pressed. */
const watchForButton = () => {
  const look = (): void => {
    if (document.querySelector('main button:not([disabled])') === null) {
      requestAnimationFrame(look);
      return;
    }
    // After the frame that this callback belongs to has been drawn.
    requestAnimationFrame(() => {
      setTimeout(() => {
        (globalThis as Watched).benchUsable = performance.timeOrigin + performance.now();
      });
    });
  };
  look();
};

/** What a page fetched until now, as it came over the wire, without headers. */
const fetchedBytes = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
      .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize)
      .reduce((sum, bytes) => sum + bytes, 0),
  );

type Opened = { readonly usable: number; readonly bytes: number };

/** Opens an address in a browser that runs already, with nothing of it cached. */
const openPage = async (browser: Browser, address: string): Promise<Opened> => {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(watchForButton);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as Watched).benchUsable !== undefined);
  const usable = await page.evaluate(() => (globalThis as Watched).benchUsable ?? 0);
  const bytes = await fetchedBytes(page);
  await context.close();
  return { usable, bytes };
};

type Start = {
  readonly listening: number;
  readonly asking: number;
  readonly loading: number;
  readonly total: number;
  readonly bytes: number;
};

const once = async (browser: Browser, host: BenchHost): Promise<Start> => {
  const printed = wall();
  const { path, close } = await codeFor(host, 'candidate');
  const asked = wall();
  const { usable, bytes } = await openPage(browser, `${host.origin}${path}`);
  close();
  return {
    listening: host.listening,
    asking: asked - printed,
    loading: usable - asked,
    total: usable - host.spawned,
    bytes,
  };
};

const many = async (times: number, one: () => Promise<Start>): Promise<readonly Start[]> => {
  const starts: Start[] = [];
  for (let time = 0; time < times; time += 1) starts.push(await one());
  return starts;
};

/** Starts of the built browser host, on a store with sittings in progress and with `--demo`. */
export const measureStart = async (
  browser: Browser,
  prepared: PreparedCentre,
  times: number,
): Promise<Section> => {
  if (!isBuilt()) return { title, figures: [], notes: [], skipped: 'nothing is built' };
  const started = async (args: readonly string[]): Promise<Start> => {
    const host = await startBuiltHost(args);
    try {
      return await once(browser, host);
    } finally {
      await host.stop();
    }
  };
  const onStore = async () => {
    const { folder, remove } = prepared.copy();
    try {
      return await started(['--data', folder]);
    } finally {
      remove();
    }
  };
  const existing = await many(times, onStore);
  const demo = await many(times, () => started(['--demo']));
  return {
    title,
    figures: [
      ...figuresOf('start.store', 'existing store', existing),
      ...figuresOf('start.demo', 'new demonstration', demo),
      {
        name: 'start.bytes',
        what: 'candidate’s window: fetched until its first screen, gzipped',
        value: median(existing.map(({ bytes }) => bytes)) / 1_000,
        unit: 'kB',
        aim: { atMost: 250 },
      },
    ],
    notes: [
      `Medians of ${times} each; browser running already, nothing cached. The candidate's window is opened by a code that is asked for at the door.`,
    ],
  };
};

const figuresOf = (name: string, what: string, starts: readonly Start[]): readonly Figure[] => {
  const of = (part: keyof Start) => median(starts.map((start) => start[part]));
  return [
    {
      name: `${name}.total`,
      what: `${what}: spawn to the candidate's first screen`,
      value: of('total'),
      unit: 'ms',
      aim: { atMost: 1_500 },
    },
    {
      name: `${name}.listening`,
      what: '  spawn to the printed address',
      value: of('listening'),
      unit: 'ms',
    },
    {
      name: `${name}.asking`,
      what: '  asking the door for a window',
      value: of('asking'),
      unit: 'ms',
    },
    { name: `${name}.loading`, what: '  page load to usable', value: of('loading'), unit: 'ms' },
  ];
};
