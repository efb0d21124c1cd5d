import type { Page } from 'playwright';

/** Milliseconds that the page's own thread was at work. */
export type ThreadTime = {
  readonly script: number;
  /** Style and layout. */
  readonly layout: number;
  readonly all: number;
};

/**
 * What this page's thread has spent until now, each time it is asked. By the thread's own clock,
 * which stands still while the machine does something else.
 */
export const threadTimeOf = async (page: Page): Promise<() => Promise<ThreadTime>> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1_000;
    return {
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
      all: of('TaskDuration'),
    };
  };
};
