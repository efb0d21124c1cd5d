import { type PointerEvent, type RefObject, useState } from 'react';

type Drag = {
  readonly from: number;
  readonly to: number;
  /** Pixels that the pointer has gone down since it took the row. */
  readonly by: number;
  readonly startY: number;
  /** Where the middles of all rows were, from the top of the window. */
  readonly middles: readonly number[];
  /** Height of the row that is dragged and the gap below it. */
  readonly height: number;
};

/** Where the row that left `from` and was dragged by `by` pixels would fall in. */
export function dropIndex(middles: readonly number[], from: number, by: number): number {
  const own = (middles[from] ?? 0) + by;
  return middles.filter((middle, index) => index !== from && middle < own).length;
}

/**
 * Rows that are put in order by dragging a handle, with mouse, pen or finger. Nothing in the page
 * changes place until the drop; meanwhile the rows are only shifted on the screen.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);

  const start = (event: PointerEvent<HTMLElement>, from: number) => {
    if (event.button !== 0) return;
    const boxes = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const own = boxes[from];
    if (own === undefined) return;
    const gap = boxes.length > 1 ? (boxes[1]?.top ?? 0) - (boxes[0]?.bottom ?? 0) : 0;
    event.currentTarget.setPointerCapture(event.pointerId);
    const middles = boxes.map((box) => box.top + box.height / 2);
    setDrag({ from, to: from, by: 0, startY: event.clientY, middles, height: own.height + gap });
  };
  const go = (event: PointerEvent) => {
    if (drag === null) return;
    const by = event.clientY - drag.startY;
    setDrag({ ...drag, by, to: dropIndex(drag.middles, drag.from, by) });
  };
  const drop = () => {
    if (drag === null) return;
    setDrag(null);
    if (drag.to !== drag.from) onMove(drag.from, drag.to);
  };

  /** Pixels by which a row is shifted while another or itself is dragged. */
  const shift = (index: number): number => {
    if (drag === null) return 0;
    if (index === drag.from) return drag.by;
    if (index > drag.from && index <= drag.to) return -drag.height;
    if (index < drag.from && index >= drag.to) return drag.height;
    return 0;
  };

  /** The place that a row would have if it were dropped now. */
  const place = (index: number): number => {
    if (index === drag?.from) return drag.to;
    const by = shift(index);
    return by < 0 ? index - 1 : by > 0 ? index + 1 : index;
  };

  return {
    place,
    dragged: drag?.from ?? null,
    shift,
    handle: (index: number) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => start(event, index),
      onPointerMove: go,
      onPointerUp: drop,
      onPointerCancel: () => setDrag(null),
    }),
  };
}
