import type { Measured, Throughput } from '../../domain/checks/network-measurement.ts';
import { responseTo } from './connection.ts';
import { statusProblem, transferProblem } from './problem.ts';
import { throughputOf } from './throughput.ts';
import { type Phase, type RunStream, runPhase } from './transfer.ts';

/** How fast bytes come from the server, counted as they arrive. */
export const measureDownload = async (phase: Phase): Promise<Measured<Throughput>> => {
  const { arrivals, took, problem } = await runPhase(phase, download);
  return throughputOf(arrivals.series(took), problem);
};

const download: RunStream = async ({ connection, arrivals, bytes, now, end }) => {
  let received = 0;
  try {
    const request = connection.request('GET', `/v1/down?bytes=${bytes}`, end);
    request.end();
    const response = await responseTo(request, end);
    if (response.statusCode !== 200) {
      response.destroy();
      return statusProblem(response.statusCode);
    }
    // Less than asked for would end early, more would count what is not there.
    if (response.headers['content-length'] !== String(bytes)) {
      response.destroy();
      return 'wrong-length';
    }
    for await (const piece of response as AsyncIterable<Buffer>) {
      received += piece.length;
      arrivals.add(piece.length, now());
    }
    return received === bytes ? null : 'wrong-length';
  } catch (error) {
    return end.aborted ? null : transferProblem(error);
  }
};
