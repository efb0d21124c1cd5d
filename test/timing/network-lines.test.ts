import { describe, expect, it } from 'vitest';
import { measureNetwork } from '../../main/adapters/network/measure.ts';
import type { NetworkMeasurement } from '../../main/domain/checks/network-measurement.ts';
import type { NetworkTestLimits } from '../../main/ports/network-test.ts';
import { identity, openHubBehind } from '../support/hub.ts';
import type { Relay, Shape } from '../support/relay.ts';

type Plan = {
  readonly seconds: number;
  readonly limits?: Partial<NetworkTestLimits>;
  readonly during?: (relay: Relay) => void;
};

const measured = async (shape: Shape, plan: Plan): Promise<NetworkMeasurement> => {
  const line = await openHubBehind(shape, { datagramsPerStation: 1_000 });
  try {
    plan.during?.(line.relay);
    const outcome = await measureNetwork({
      servers: [{ url: line.url, fingerprint: identity.fingerprint }],
      seconds: plan.seconds,
      ...(plan.limits === undefined ? {} : { limits: plan.limits }),
    });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  } finally {
    await line.close();
  }
};

const echoOf = ({ echo }: NetworkMeasurement) => {
  if (!echo.known) throw new Error(echo.because);
  return echo.value;
};

/** Within 15 % of what the line is. */
const expectNear = (value: number | undefined, truth: number): void => {
  expect(value).toBeGreaterThan(truth * 0.85);
  expect(value).toBeLessThan(truth * 1.15);
};

/** A line that is slow enough for the measurements beside it not to take each other's processor time. */
const slow = { bytesPerSecond: 500_000 };

describe.concurrent('a line is measured within 15 % of what it is:', () => {
  it.for([0.5, 1, 8])('%s MB/s in both directions', async (speed) => {
    const { download, upload } = await measured(
      { bytesPerSecond: speed * 1_000_000 },
      { seconds: 10 },
    );
    for (const way of [download, upload]) {
      if (!way.known) throw new Error(way.because);
      expectNear(way.value.bytesPerSecond, speed * 1_000_000);
      expect(way.value.seriesBytes.length).toBeGreaterThan(20);
    }
  });

  it('200 ms of latency, at which a connection takes its time to get fast', async () => {
    const shape = { bytesPerSecond: 1_000_000, delayMilliseconds: 100 };
    const measurement = await measured(shape, { seconds: 10 });
    expectNear(echoOf(measurement).quiet.latencyMedianMilliseconds, 200);
    expect(echoOf(measurement).quiet.lossPercent).toBeLessThan(2);
    const { download, clock } = measurement;
    if (!download.known) throw new Error(download.because);
    expectNear(download.value.bytesPerSecond, 1_000_000);
    expectNear(clock.accuracyMilliseconds, 100);
  });

  it('30 ms of jitter', async () => {
    const shape = { ...slow, jitterMilliseconds: 30, seed: 7 };
    const { quiet } = echoOf(await measured(shape, { seconds: 10 }));
    expectNear(quiet.jitterMilliseconds, 30);
  });

  it('5 % of loss', async () => {
    const shape = { ...slow, lossPercent: 5, seed: 11 };
    const limits = { echoIntervalMilliseconds: 2 };
    const { quiet } = echoOf(await measured(shape, { seconds: 10, limits }));
    expect(quiet.probes).toBeGreaterThan(1_000);
    expectNear(quiet.lossPercent, 5);
  });

  it('an outage of 3 s, which is not counted as loss', async () => {
    const during = (relay: Relay) => setTimeout(() => relay.cut(3_000), 700);
    const { quiet, outages, series } = echoOf(await measured(slow, { seconds: 10, during }));
    expect(outages.length).toBe(1);
    expectNear(outages[0]?.lengthMilliseconds, 3_000);
    expect(quiet.lossPercent).toBeLessThan(10);
    expect(series.some(({ latencyMedianMilliseconds: none }) => none === null)).toBe(true);
  });
});

describe.concurrent('a line that is cut', () => {
  it('in the middle and for good is an outage, and what was not measured says so', async () => {
    const during = (relay: Relay) => setTimeout(() => relay.cut(60_000), 1_500);
    const { download, upload, echo } = await measured(slow, { seconds: 6, during });
    expect(download).toEqual({ known: false, because: 'stalled' });
    expect(upload.known).toBe(false);
    if (!echo.known) throw new Error(echo.because);
    expectNear(echo.value.outages[0]?.lengthMilliseconds, 4_500);
    expect(echo.value.loaded).toBeNull();
  });

  it('during the download shows in its series, not as a rate of nothing', async () => {
    const during = (relay: Relay) => setTimeout(() => relay.cut(1_300), 4_600);
    const { download, echo } = await measured(slow, { seconds: 10, during });
    if (!echo.known) throw new Error(echo.because);
    expect(echo.value.outages.length).toBe(1);
    if (!download.known) throw new Error(download.because);
    expect(download.value.bytesPerSecond).toBeGreaterThan(100_000);
    expect(download.value.lowestBytesPerSecond).toBeLessThan(250_000);
    expect(download.value.seriesBytes).toContain(0);
  });
});
