import type { BrowserContext, WebSocketRoute } from 'playwright';

/** What the windows of one browser send to the host, and a way to cut them off from it. */
export type SentWire = {
  /** Calls in the order in which they were sent: procedure, and its input as text. */
  readonly calls: readonly { readonly procedure: string; readonly input: string }[];
  /** Cuts every connection, and lets nobody connect until `mend`. */
  readonly cut: () => Promise<void>;
  readonly mend: () => void;
  /** Calls a procedure with the session of the window that connected last; answers what comes back. */
  readonly ask: (procedure: string, input: unknown) => Promise<string>;
};

/** Listens to a context; call it before its first page. */
export const watchSent = async (context: BrowserContext): Promise<SentWire> => {
  const calls: { procedure: string; input: string }[] = [];
  const open = new Set<readonly [WebSocketRoute, WebSocketRoute]>();
  const waiting = new Map<string, (frame: string) => void>();
  let newest: WebSocketRoute | null = null;
  let asked = 0;
  let isCut = false;
  await context.routeWebSocket(/\/api/, (page) => {
    if (isCut) {
      void page.close();
      return;
    }
    const host = page.connectToServer();
    if (!page.url().endsWith('/bulk')) newest = host;
    open.add([page, host]);
    page.onMessage((message) => {
      const call = /"u":"([^"]+)"(.*)$/s.exec(message.toString());
      if (call !== null) calls.push({ procedure: call[1] ?? '', input: call[2] ?? '' });
      host.send(message);
    });
    host.onMessage((message) => {
      const id = /^\{"i":"(asked\d+)"/.exec(message.toString())?.[1] ?? '';
      const waits = waiting.get(id);
      waiting.delete(id);
      if (waits === undefined) page.send(message);
      else waits(message.toString());
    });
  });
  return {
    calls,
    cut: async () => {
      isCut = true;
      const all = [...open];
      open.clear();
      for (const [page, host] of all) await Promise.allSettled([host.close(), page.close()]);
    },
    mend: () => {
      isCut = false;
    },
    ask: (procedure, input) =>
      new Promise((resolve, reject) => {
        asked += 1;
        const id = `asked${asked}`;
        const limit = setTimeout(() => reject(new Error(`no answer to ${procedure}`)), 5_000);
        waiting.set(id, (frame) => {
          clearTimeout(limit);
          resolve(frame);
        });
        newest?.send(JSON.stringify({ i: id, p: { u: procedure, b: { json: input } } }));
      }),
  };
};
