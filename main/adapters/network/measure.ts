import { setTimeout as sleep } from 'node:timers/promises';
import type {
  NetworkMeasurement,
  NetworkOutcome,
} from '../../domain/checks/network-measurement.ts';
import { fail, ok } from '../../domain/result.ts';
import type {
  MeasureNetwork,
  NetworkTestLimits,
  NetworkTestOptions,
} from '../../ports/network-test.ts';
import { compareClocks } from './clock.ts';
import { measureDownload } from './download.ts';
import { echoesOf } from './echo-statistics.ts';
import { type FoundServer, findServer } from './find-server.ts';
import { probe } from './probes.ts';
import { type Steps, tellProgress } from './progress.ts';
import type { Phase } from './transfer.ts';
import { measureUpload } from './upload.ts';

const usualLimits: NetworkTestLimits = {
  connectMilliseconds: 5_000,
  echoIntervalMilliseconds: 10,
  echoTimeoutMilliseconds: 2_000,
  bytes: 256_000_000,
};

/**
 * Measures the network against the first server that answers. Echoes are asked for all the time: at
 * first alone (two fifths of the time), because a full line is slow for everybody, then beside the
 * download and the upload. Needs no privileges.
 */
export const measureNetwork: MeasureNetwork = async (options) => {
  const { servers, seconds, signal, onProgress = () => {} } = options;
  if (servers.length === 0) return fail({ code: 'no-server' });
  const limits = { ...usualLimits, ...options.limits };
  const stop = signal ?? new AbortController().signal;
  const progress = tellProgress(onProgress, stepsOf(seconds));
  try {
    const found = await findServer(servers, limits.connectMilliseconds, stop);
    if (stop.aborted) return fail({ code: 'stopped' });
    if (!found.ok) return fail({ code: 'no-server-answers', tried: found.error });
    progress.measuring();
    return await measureAgainst(found.value, options, limits, stop);
  } finally {
    progress.end();
  }
};

const stepsOf = (seconds: number): Steps => ({
  download: seconds * 400,
  upload: seconds * 700,
  end: seconds * 1_000,
});

const measureAgainst = async (
  { server, connection, greeting, skipped }: FoundServer,
  { seconds }: NetworkTestOptions,
  limits: NetworkTestLimits,
  stop: AbortSignal,
): Promise<NetworkOutcome> => {
  const { hello, address } = greeting;
  const steps = stepsOf(seconds);
  const probing = probe({
    address,
    port: hello.udpPort,
    token: Buffer.from(hello.token, 'base64url'),
    intervalMilliseconds: Math.max(
      limits.echoIntervalMilliseconds,
      1_000 / hello.limits.datagramsPerSecond,
    ),
    milliseconds: steps.end,
    timeoutMilliseconds: limits.echoTimeoutMilliseconds,
    stop,
  });
  const began = performance.now();
  /** Steps begin on time, whatever became of the one before. */
  const until = (at: number) => pause(began + at - performance.now(), stop);
  const phaseTo = (end: number): Phase => ({
    connection,
    limits: hello.limits,
    milliseconds: began + end - performance.now(),
    bytes: limits.bytes,
    stop,
  });
  try {
    const clock = await compareClocks(greeting, connection, steps.download / 2, stop);
    await until(steps.download);
    const download = await measureDownload(phaseTo(steps.upload));
    await until(steps.upload);
    const upload = await measureUpload(phaseTo(steps.end));
    await until(steps.end);
    const probes = await probing;
    if (stop.aborted) return fail({ code: 'stopped' });
    const echo = echoesOf(probes, steps.download, steps.end);
    const measured: NetworkMeasurement = {
      server,
      skipped,
      seconds,
      download,
      upload,
      echo,
      clock,
    };
    return ok(measured);
  } finally {
    connection.close();
  }
};

const pause = async (milliseconds: number, stop: AbortSignal): Promise<void> => {
  if (milliseconds <= 0 || stop.aborted) return;
  // Stopped: what comes next looks at the signal itself.
  await sleep(milliseconds, undefined, { signal: stop }).catch(() => {});
};
