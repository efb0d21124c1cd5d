/** How a picture is looked at: how large, turned how, moved where. */
export type PictureView = {
  readonly zoom: number;
  /** Quarter turns clockwise, 0 to 3. */
  readonly turns: number;
  /** Share of the frame by which the middle is moved, at zoom 1. */
  readonly x: number;
  readonly y: number;
};

export const plainView: PictureView = { zoom: 1, turns: 0, x: 0, y: 0 };

const [smallest, largest] = [1, 8];
const step = 1.25;

export type LookKey = 'in' | 'out' | 'turn' | 'reset' | 'left' | 'right' | 'up' | 'down';

/** The view after one more step of looking. A picture can't be lost outside its frame. */
export const look = (view: PictureView, key: LookKey): PictureView => {
  const move = 0.1 / view.zoom;
  switch (key) {
    case 'in':
      return inside({ ...view, zoom: Math.min(largest, view.zoom * step) });
    case 'out':
      return inside({ ...view, zoom: Math.max(smallest, view.zoom / step) });
    case 'turn':
      return { ...view, turns: (view.turns + 1) % 4, x: 0, y: 0 };
    case 'reset':
      return plainView;
    case 'left':
      return inside({ ...view, x: view.x + move });
    case 'right':
      return inside({ ...view, x: view.x - move });
    case 'up':
      return inside({ ...view, y: view.y + move });
    case 'down':
      return inside({ ...view, y: view.y - move });
  }
};

/** Moved by hand: a share of the frame's width and height. */
export const drag = (view: PictureView, dx: number, dy: number): PictureView =>
  inside({ ...view, x: view.x + dx / view.zoom, y: view.y + dy / view.zoom });

const inside = (view: PictureView): PictureView => {
  const room = (view.zoom - 1) / 2 / view.zoom;
  const within = (value: number) => Math.min(room, Math.max(-room, value));
  return { ...view, x: within(view.x), y: within(view.y) };
};

const keys: Readonly<Record<string, LookKey>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  _: 'out',
  r: 'turn',
  R: 'turn',
  '0': 'reset',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export const lookOfKey = (key: string): LookKey | null => keys[key] ?? null;
