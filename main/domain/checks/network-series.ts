import type { NetworkMeasurement } from './network-measurement.ts';

/** A series over time, ready to be drawn; null where nothing was measured at that moment. */
export type Series = {
  readonly what: 'download' | 'upload' | 'latency';
  readonly values: readonly (number | null)[];
};

const megabyte = 1_000_000;

/** What a network test measured over time: MB/s for both directions, milliseconds for answers. */
export const seriesOf = ({ download, upload, echo }: NetworkMeasurement): readonly Series[] => [
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
