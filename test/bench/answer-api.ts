import { contract } from '../../preload/contract/contract.ts';
import { type Connection, connect } from '../../renderer/connection/connection.ts';
import type { Transport } from '../../renderer/connection/pipe.ts';
import { webSocketTransport } from '../../renderer/connection/websocket.ts';
import { type Section, shares } from './figures.ts';
import { type BenchHost, isBuilt, startBuiltHost } from './host.ts';
import type { PreparedCentre } from './prepared-centre.ts';
import { responsesTo } from './responses.ts';
import { sharesOf } from './statistics.ts';

const warmUp = 100;
const title = 'Answer through the whole API (WebSocket, another process)';

/** Node's WebSocket sends no Origin, which the server refuses: this one says where it comes from. */
const transportTo = (origin: string): Transport => {
  const BrowserLike = class extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers: { Origin: origin } } as unknown as string[]);
    }
  };
  return (lane) => {
    const before = globalThis.WebSocket;
    globalThis.WebSocket = BrowserLike;
    const opening = webSocketTransport(new URL(origin).host)(lane);
    globalThis.WebSocket = before;
    return opening;
  };
};

/** A window of a running host, opened with a code. */
export const windowOn = (origin: string, code: string): Connection =>
  connect({ transport: transportTo(origin), start: { code }, contract: async () => contract });

/** Asks the door for a window; answers its path with a code that nobody has used. */
export const codeFor = async (
  host: BenchHost,
  window: 'candidate' | 'proctor',
): Promise<{ readonly code: string; readonly path: string; readonly close: () => void }> => {
  const door = windowOn(host.origin, new URL(host.address).hash.slice(1));
  const issued = await door.api.station.openWindow({ window });
  return { ...issued, close: door.close };
};

/** From the call in one process to "saved" from another, and back. */
export const measureAnswerOverApi = async (
  prepared: PreparedCentre,
  rounds: number,
): Promise<Section> => {
  if (!isBuilt()) return { title, figures: [], notes: [], skipped: 'nothing is built' };
  const { folder, remove } = prepared.copy();
  const host = await startBuiltHost(['--data', folder]);
  const { code, close } = await codeFor(host, 'candidate');
  const candidate = windowOn(host.origin, code);
  try {
    const { confirmation } = prepared.sittings[0];
    await candidate.send(candidate.api.sitting.lookUp, { by: 'confirmation', code: confirmation });
    const took: number[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const position = 1 + (round % 200);
      const { item } = await candidate.api.sitting.item({ position, language: 'en' });
      const responses = responsesTo(item, round);
      const start = performance.now();
      await candidate.send(candidate.api.sitting.answer, { position, responses });
      if (round >= warmUp) took.push(performance.now() - start);
    }
    return {
      title,
      figures: shares('answer.api', 'answer: sent, checked, saved, told', 'ms', sharesOf(took)),
      notes: [`${took.length} answers, one after another, by the renderer's own client.`],
    };
  } finally {
    candidate.close();
    close();
    await host.stop();
    remove();
  }
};
