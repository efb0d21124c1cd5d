import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LockedScene, openLockedScene } from '../support/way-lockdown-scene.ts';
import { notBuilt } from './support/host.ts';
import { noX11 } from './support/x11.ts';
import { noHeadedBrowser } from './support/x11-browser.ts';

const whyNot = noX11 ?? noHeadedBrowser ?? notBuilt();
const suite = whyNot === null ? describe : describe.skip;

/** A colour that nothing else here has, of a window that lies over the exam. */
const colour = '#ff00ff';

/** What an expression in a page answers: how much of a JPEG has the colour, and its size in pixels. */
const shareOf = (base64: string) => `(async () => {
  const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (byte) => byte.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let found = 0;
  for (let at = 0; at < data.length; at += 4)
    if (data[at] > 220 && data[at + 1] < 60 && data[at + 2] > 220) found += 1;
  return { width, height, share: found / (width * height) };
})()`;

suite(`pictures of a real screen, under X11${whyNot === null ? '' : ` (${whyNot})`}`, () => {
  let scene: LockedScene;
  beforeAll(async () => {
    scene = await openLockedScene('PICT0001', { screenPictures: true });
  }, 240_000);
  afterAll(() => scene?.close());

  it('show the proctor what lay over the exam: another program’s window (R-P1, R-L2)', async () => {
    const { display, sitting, page } = scene;
    const { proctor, told } = scene.centre();
    const text = 'x'.repeat(40);
    const over = ['-geometry', '400x300+300+200', '-bg', colour, '-title', 'Over the exam'];
    const program = display.start('xmessage', ...over, text);
    const seat = await told.seatWhen(
      sitting,
      ({ incidents }) => incidents.some(({ picture }) => picture !== null),
      20_000,
    );
    const pictured = seat.incidents.filter(({ picture }) => picture !== null);
    expect(pictured.map(({ kind }) => kind)).toEqual(['focus-lost']);
    const sha256 = pictured[0]?.picture?.sha256 ?? '';
    const { mime, data } = await proctor.api.proctor.picture({ sitting, sha256 });
    expect(mime).toBe('image/jpeg');
    const seen = (await page(shareOf(data))) as { width: number; height: number; share: number };
    program.kill('SIGKILL');
    const screen = (await page('({ width: screen.width, height: screen.height })')) as {
      width: number;
      height: number;
    };
    expect(seen.width / seen.height).toBeCloseTo(screen.width / screen.height, 1);
    // The window takes 400 × 300 of it, its text and buttons a part of that.
    const whole = (400 * 300) / (screen.width * screen.height);
    expect(seen.share).toBeGreaterThan(whole / 2);
    expect(seen.share).toBeLessThan(whole * 1.1);
    expect(seat.incidents.map(({ kind }) => kind)).not.toContain('screen-unseen');
  }, 120_000);
});
