import { describe, expect, it } from 'vitest';
import { echoesOf } from '../../../main/adapters/network/echo-statistics.ts';
import type { Probe } from '../../../main/adapters/network/probes.ts';
import { createArrivals, throughputOf } from '../../../main/adapters/network/throughput.ts';

const rateOf = (series: readonly number[]): number => {
  const measured = throughputOf(series);
  if (!measured.known) throw new Error(measured.because);
  return measured.value.bytesPerSecond;
};
const times = (count: number, bytes: number): readonly number[] =>
  Array.from({ length: count }, () => bytes);

describe('the rate of a series', () => {
  it('leaves out the start, fast or slow', () => {
    const steady = times(20, 100_000);
    expect(rateOf([...times(5, 0), 5_000, 10_000, 20_000, 40_000, 80_000, ...steady])).toBe(1e6);
    expect(rateOf([900_000, ...steady])).toBe(1e6);
  });

  it('counts what stood still in the middle, and says how low it fell', () => {
    const series = [...times(10, 100_000), ...times(10, 0), ...times(10, 100_000)];
    const measured = throughputOf(series);
    if (!measured.known) throw new Error(measured.because);
    expect(measured.value.bytesPerSecond).toBeLessThan(700_000);
    expect(measured.value.lowestBytesPerSecond).toBe(0);
    expect(measured.value.seriesBytes).toEqual(series);
  });

  it('is none where nothing came, or nothing more for a second', () => {
    for (const series of [[], times(30, 0), [...times(5, 100), ...times(10, 0)]]) {
      expect(throughputOf(series)).toEqual({ known: false, because: 'stalled' });
    }
  });

  it('is none where something went wrong, however much had come before', () => {
    const measured = throughputOf(times(30, 100_000), 'closed-early');
    expect(measured).toEqual({ known: false, because: 'closed-early' });
  });

  it('is never larger than what was moved, where all was moved at once', () => {
    const arrivals = createArrivals();
    arrivals.add(5_000_000, 3);
    expect(rateOf(arrivals.series(4))).toBe(50_000_000);
  });
});

/** A probe every 10 ms. */
const probes = (count: number, trip: (index: number) => number | null): readonly Probe[] =>
  Array.from({ length: count }, (_, index) => ({ sent: index * 10, roundTrip: trip(index) }));
const echoes = (all: readonly Probe[], quiet = 1_000_000) => {
  const measured = echoesOf(all, quiet, all.length * 10);
  if (!measured.known) throw new Error(measured.because);
  return measured.value;
};

describe('what probes tell', () => {
  it('is median, 95th percentile and loss of round trips', () => {
    const { quiet } = echoes(probes(1_000, (index) => (index % 20 === 0 ? null : index % 100)));
    expect(quiet.lossPercent).toBe(5);
    expect(quiet.latencyMedianMilliseconds).toBeGreaterThanOrEqual(49);
    expect(quiet.latencyMedianMilliseconds).toBeLessThanOrEqual(51);
    expect(quiet.latencyP95Milliseconds).toBeGreaterThanOrEqual(94);
    expect(quiet.latencyP95Milliseconds).toBeLessThanOrEqual(96);
  });

  it('is as jitter the mean difference of neighbours, across no gap', () => {
    expect(
      echoes(probes(100, (index) => (index % 2 === 0 ? 20 : 50))).quiet.jitterMilliseconds,
    ).toBe(30);
    expect(echoes(probes(100, () => 40)).quiet.jitterMilliseconds).toBe(0);
    const gaps = probes(99, (index) => (index % 3 === 2 ? null : index % 3 === 0 ? 10 : 17));
    expect(echoes(gaps).quiet.jitterMilliseconds).toBe(7);
  });

  it('is kept apart for the time in which the line was full', () => {
    const { quiet, loaded } = echoes(
      probes(1_000, (index) => (index < 400 ? 20 : 300)),
      4_000,
    );
    expect([quiet.probes, quiet.latencyMedianMilliseconds]).toEqual([400, 20]);
    expect([loaded?.probes, loaded?.latencyMedianMilliseconds]).toEqual([600, 300]);
  });

  it('is an outage where nothing comes for longer than a second, and no loss besides', () => {
    const { quiet, outages, series } = echoes(
      probes(1_000, (index) => (index >= 200 && index < 500 ? null : 20)),
    );
    expect(outages).toEqual([{ beginMilliseconds: 2_000, lengthMilliseconds: 3_000 }]);
    expect(quiet.lossPercent).toBe(0);
    expect(series.map(({ lost }) => lost)).toEqual([0, 0, 100, 100, 100, 0, 0, 0, 0, 0]);
    expect(series[3]?.latencyMedianMilliseconds).toBeNull();
  });

  it('is loss, not an outage, up to a second', () => {
    const { quiet, outages } = echoes(probes(1_000, (index) => (index < 100 ? null : 20)));
    expect(outages).toEqual([]);
    expect(quiet.lossPercent).toBe(10);
  });

  it('is no outage where the program itself stood still', () => {
    const all = [
      ...probes(100, () => 20),
      { sent: 1_000, roundTrip: null },
      ...Array.from({ length: 100 }, (_, index) => ({ sent: 5_000 + index * 10, roundTrip: 20 })),
    ];
    const measured = echoesOf(all, 10_000, 6_000);
    if (!measured.known) throw new Error(measured.because);
    expect(measured.value.outages).toEqual([]);
  });

  it('is nothing where nothing came back, and where the quiet part was cut off', () => {
    expect(
      echoesOf(
        probes(500, () => null),
        2_000,
        5_000,
      ),
    ).toEqual({ known: false, because: 'no-echo' });
    expect(echoesOf([], 2_000, 5_000)).toEqual({ known: false, because: 'no-echo' });
    const late = probes(500, (index) => (index < 300 ? null : 20));
    expect(echoesOf(late, 2_000, 5_000)).toEqual({ known: false, because: 'stalled' });
  });
});
