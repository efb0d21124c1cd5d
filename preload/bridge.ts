import { contextBridge, ipcRenderer } from 'electron';

/*
 * Gives a page of the desktop its port to the main process, and nothing else: the page can't reach
 * Electron, Node or any other channel. Runs in the sandbox, in a world of its own.
 */

// The same name as in main/adapters/electron/transport.ts; a test compares them.
const channel = 'invigil:port';

contextBridge.exposeInMainWorld('invigil', {
  requestPort: (lane: unknown, id: unknown) => {
    ipcRenderer.send(channel, String(lane), String(id));
  },
});

ipcRenderer.on(channel, ({ ports }, id: string) => {
  const [port] = ports;
  // A port can't pass through the bridge's functions, only as a message to the page's own window.
  if (port !== undefined) postMessage({ invigilPort: id }, location.origin, [port]);
});
