import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Api } from '../../main/adapters/api/api.ts';
import { serveWebSockets } from '../../main/adapters/api/websocket.ts';
import type { BuiltFile } from '../../main/adapters/http/files.ts';
import { serveStatic } from '../../main/adapters/http/static.ts';

/** The product's own server on loopback, whose connections a test can cut and restore. */
export const serveWithCuts = async (api: Api, files: ReadonlyMap<string, BuiltFile>) => {
  let hosts: readonly string[] = [];
  let cut = false;
  const sockets = new Set<Socket>();
  const server = createServer(serveStatic({ files, hosts: () => hosts }));
  const end = serveWebSockets(server, api, { hosts: () => hosts });
  server.on('connection', (socket) => {
    if (cut) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${port}`];
  return {
    origin: `http://127.0.0.1:${port}`,
    /** Ends all connections; new ones fail until `restore`. */
    cut: () => {
      cut = true;
      for (const socket of sockets) socket.destroy();
    },
    restore: () => {
      cut = false;
    },
    close: async () => {
      end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
