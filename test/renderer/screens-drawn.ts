import type { Page } from 'playwright';

/**
 * Waits until what was just done is on the screen: React has answered to it, pictures are decoded
 * and what moves into its place has come to rest. What data a screen waits for is the caller's.
 */
export const drawn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // What a new size of the window changes comes with a frame, what React makes of it with the next.
    for (let frame = 0; frame < 2; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    // One that is taken back, or a picture that is gone, needs no waiting.
    await Promise.allSettled([
      ...moving.map(({ finished }) => finished),
      ...[...document.images].map((image) => image.decode()),
    ]);
  });

/** The parts of the window in which something lies over the edge; the page itself is one. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('header, main, footer')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => `${part.tagName.toLowerCase()} is ${part.scrollWidth} > ${part.clientWidth}`),
  );
