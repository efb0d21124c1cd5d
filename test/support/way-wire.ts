import type { BrowserContext, WebSocketRoute } from 'playwright';

/** Everything that reaches the windows of one browser context: frames of every connection, bodies of every answer. */
export type Wire = {
  /** Texts of all frames that the host has sent. */
  readonly frames: readonly string[];
  readonly bodies: readonly { readonly url: string; readonly text: string }[];
  /**
   * Calls a procedure over the newest connection of a window, as a candidate with the developer
   * tools would: with the session that the window has. Answers the frame.
   */
  readonly call: (procedure: string, input: unknown) => Promise<string>;
  readonly settled: () => Promise<void>;
};

/** Listens to a context; call it before its first page. */
export const listen = async (context: BrowserContext): Promise<Wire> => {
  const frames: string[] = [];
  const bodies: { url: string; text: string }[] = [];
  const reading: Promise<unknown>[] = [];
  const waiting = new Map<string, (frame: string) => void>();
  let newest: WebSocketRoute | null = null;
  let calls = 0;

  context.on('response', (response) => {
    const url = response.url();
    const read = response.body().then(
      (body) => bodies.push({ url, text: body.toString('utf8') }),
      () => {}, // an answer without a body
    );
    reading.push(read);
  });
  await context.routeWebSocket(/\/api/, (page) => {
    const host = page.connectToServer();
    if (!page.url().endsWith('/bulk')) newest = host;
    page.onMessage((message) => host.send(message));
    host.onMessage((message) => {
      const text = message.toString();
      frames.push(text);
      const id = /^\{"i":"(probe\d+)"/.exec(text)?.[1] ?? '';
      const waits = waiting.get(id);
      waiting.delete(id);
      if (waits === undefined) page.send(message);
      else waits(text);
    });
  });
  return {
    frames,
    bodies,
    call: (procedure, input) =>
      new Promise((resolve, reject) => {
        calls += 1;
        const id = `probe${calls}`;
        waiting.set(id, resolve);
        newest?.send(JSON.stringify({ i: id, p: { u: procedure, b: { json: input } } }));
        setTimeout(() => reject(new Error(`no answer to ${procedure}`)), 5_000).unref();
      }),
    settled: async () => {
      await Promise.all(reading);
    },
  };
};

/** A text and everything that stands in it as base64, so that nothing hides in a picture's bytes. */
export const unpacked = (text: string): string => {
  const encoded = text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? [];
  return [text, ...encoded.map((one) => Buffer.from(one, 'base64').toString('utf8'))].join('\n');
};
