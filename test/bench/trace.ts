/** One event of Chromium's trace (Trace Event Format), as far as it is needed. Microseconds. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** The thread's own clock: stands still while the system runs something else on its processor. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string }; readonly name?: string };
};

export const traceCategories: readonly string[] = ['-*', 'devtools.timeline'];

/** Script, style and layout; painting and composition are the browser's own. */
const ofScript = [
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EvaluateScript',
  'v8.callFunction',
  'V8.GC',
  'MinorGC',
  'MajorGC',
];
const ofLayout = ['UpdateLayoutTree', 'Layout', 'RecalculateStyles', 'HitTest'];
const ofPainting = ['PrePaint', 'Paint', 'Layerize'];

type Span = { readonly from: number; readonly to: number };

/** Time that spans cover together, each moment once, in milliseconds. */
const covered = (spans: readonly Span[]): number => {
  let total = 0;
  let end = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return total / 1_000;
};

/** What one click cost the page's main thread, in milliseconds of its processor time. */
export type ClickCost = {
  /** Script, style and layout from the press to the frame that shows its effect. */
  readonly untilDrawn: number;
  readonly script: number;
  readonly layout: number;
  /** Painting of that frame. */
  readonly paint: number;
  /** Script, style and layout until the next click: answers of the server and the like. */
  readonly whole: number;
};

/**
 * Reads the cost of every click out of a trace. The page's main thread is the one on which the
 * clicks were dispatched.
 */
export const clickCosts = (trace: readonly TraceEvent[]): readonly ClickCost[] => {
  const isType = (event: TraceEvent, type: string) =>
    event.name === 'EventDispatch' && event.args?.data?.type === type;
  const anyClick = trace.find((event) => isType(event, 'click'));
  if (anyClick === undefined) return [];
  const own = trace
    .filter(({ pid, tid, ph }) => pid === anyClick.pid && tid === anyClick.tid && ph === 'X')
    .toSorted((a, b) => a.ts - b.ts);
  const presses = own.filter((event) => isType(event, 'pointerdown'));
  const clicks = own.filter((event) => isType(event, 'click'));

  const spansOf = (names: readonly string[], from: number, to: number): readonly Span[] =>
    own
      .filter((event) => names.includes(event.name) && event.ts >= from && event.ts < to)
      .map(({ tts = 0, tdur = 0 }) => ({ from: tts, to: tts + tdur }));

  return clicks.flatMap((click, index) => {
    const before = clicks[index - 1]?.ts ?? 0;
    // Without a listener nothing is dispatched for the press itself.
    const press = presses.find(({ ts }) => ts > before && ts <= click.ts) ?? click;
    const frame = own.find(({ name, ts }) => name === 'Layerize' && ts >= click.ts);
    if (frame === undefined) return [];
    const next = clicks[index + 1];
    const nextPress = presses.find(({ ts }) => ts > click.ts) ?? next;
    const [from, to] = [press.ts, frame.ts];
    const end = nextPress?.ts ?? Number.POSITIVE_INFINITY;
    return [
      {
        untilDrawn: covered(spansOf([...ofScript, ...ofLayout], from, to)),
        script: covered(spansOf(ofScript, from, to)),
        layout: covered(spansOf(ofLayout, from, to)),
        paint: covered(spansOf(ofPainting, from, to + 1)),
        whole: covered(spansOf([...ofScript, ...ofLayout], from, end)),
      },
    ];
  });
};
