import type { NetworkMeasurement } from '../domain/checks/network-measurement.ts';

/** A series over time, ready to be drawn; null where nothing was measured at that moment. */
export type Graph = {
  readonly what: 'download' | 'upload' | 'latency';
  readonly values: readonly (number | null)[];
};

const megabyte = 1_000_000;

/** What a network test measured over time: MB/s for both directions, milliseconds for answers. */
export const graphsOf = ({ download, upload, echo }: NetworkMeasurement): readonly Graph[] => [
  ...(
    [
      ['download', download],
      ['upload', upload],
    ] as const
  ).flatMap(([what, measured]) => {
    if (!measured.known) return [];
    const { seriesBytes, intervalMilliseconds } = measured.value;
    const values = seriesBytes.map((bytes) => (bytes * 1_000) / intervalMilliseconds / megabyte);
    return [{ what, values }];
  }),
  ...(echo.known
    ? [
        {
          what: 'latency' as const,
          values: echo.value.series.map(
            ({ latencyMedianMilliseconds }) => latencyMedianMilliseconds,
          ),
        },
      ]
    : []),
];

const [width, height] = [600, 90];

/** An SVG drawing of a graph with its highest value beside it; `label` is said to screen readers. */
export const drawGraph = ({ values }: Graph, label: string): string => {
  const most = Math.max(...values.map((value) => value ?? 0), Number.MIN_VALUE);
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * width;
  const y = (value: number) => height - (value / most) * (height - 12);
  // A moment without a value is a gap in the line.
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = index === 0 || values[index - 1] === null;
      return `${isFirst ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  const top = most.toFixed(most < 10 ? 2 : 0);
  return `<svg viewBox="0 0 ${width + 60} ${height + 4}" role="img" aria-label="${label}"><path d="M0 ${height}H${width}" class="axis"/><path d="${path}" class="line"/><text x="${width + 6}" y="14">${top}</text><text x="${width + 6}" y="${height}">0</text></svg>`;
};
