import { existsSync } from 'node:fs';
import { field, type Stage, stagePage } from './way-lockdown-stage.ts';

/** What can be seen of the machine from outside, at one moment. */
export type World = {
  /** Pages of the browser, the preview of a print included. */
  readonly pages: number;
  readonly hasExam: boolean;
  readonly hasTools: boolean;
  readonly hasPrint: boolean;
  /** The active window of the desktop. */
  readonly active: number;
  /** Windows that can be seen, menus included. */
  readonly windows: number;
  readonly workspace: number;
  readonly isFull: boolean;
  /** What stands in the item's field; empty while the items are covered. */
  readonly written: string;
  readonly clipboard: string;
  readonly primary: string;
  readonly zoom: number;
  readonly hasPicture: boolean;
  /** The page that was loaded: another after every reload. */
  readonly loaded: number;
};

const inPage = `(() => {
  const field = ${field};
  return {
    isFull: document.fullscreenElement !== null && innerHeight === screen.height,
    written: field?.value ?? '',
    zoom: devicePixelRatio,
    loaded: performance.timeOrigin,
  };
})()`;

export const lookAt = async ({ browser, display, page }: Stage): Promise<World> => {
  const [targets, active, visible, workspace, clipboard, primary, inside] = await Promise.all([
    browser().targets(),
    display.active(),
    display.visible(),
    display.workspace(),
    display.offered('clipboard'),
    display.offered('primary'),
    page(inPage),
  ]);
  const has = (start: string): boolean => targets.some(({ url }) => url.startsWith(start));
  const exam = inside as Pick<World, 'isFull' | 'written' | 'zoom' | 'loaded'> | null;
  return {
    pages: targets.filter(({ type }) => type === 'page').length,
    hasExam: targets.some(({ url }) => url.includes(stagePage)),
    hasTools: has('devtools://'),
    hasPrint: has('chrome://print'),
    active,
    windows: visible.length,
    workspace,
    clipboard,
    primary,
    hasPicture: existsSync(display.picture),
    ...(exam ?? { isFull: false, written: '', zoom: 0, loaded: 0 }),
  };
};
