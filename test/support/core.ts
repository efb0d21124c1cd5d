import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { messagePortChannel } from '../../main/adapters/api/message-port.ts';
import { createFileVault } from '../../main/adapters/keys/file-vault.ts';
import { type ComposeOptions, type Core, compose } from '../../main/shell/compose.ts';
import { contract } from '../../preload/contract/contract.ts';
import type { WindowKind } from '../../preload/contract/roles.ts';
import { type Connection, connect } from '../../renderer/connection/connection.ts';
import { messagePortTransport, type WindowPort } from '../../renderer/connection/message-port.ts';
import { lookAtRecorded } from './recorded-machine.ts';
import { temporaryFolder } from './store.ts';

export type TestCore = {
  readonly core: Core;
  readonly folder: string;
  readonly open: (window: WindowKind) => Connection;
  /** Stops in order and starts again on the same folder. */
  readonly restart: () => void;
  readonly cleanup: () => void;
};

/** An ordinary laptop. What runs on this machine, started by another test perhaps, decides nothing. */
const ordinary = await lookAtRecorded('linux-thinkpad-t14');

/** Composes the core on a folder, as a shell does; `machine` is an ordinary one unless it is given. */
export const startCore = (folder: string, more: Partial<ComposeOptions> = {}): Core => {
  const started = compose({
    data: folder,
    host: 'browser',
    version: '0.0.0-test',
    machine: () => ordinary,
    log: { warn: () => {}, error: (fields, message) => console.error(message, fields) },
    vault: (random, storeFile) =>
      createFileVault({ file: join(folder, 'master.key'), storeFile, random }),
    ...more,
  });
  if (!started.ok) throw new Error(`the core does not start: ${JSON.stringify(started.error)}`);
  return started.value;
};

/** A window of this kind, connected through a MessagePort with the renderer's own client. */
export const openWindow = ({ api }: Core, window: WindowKind): Connection =>
  connect({
    transport: messagePortTransport(async (lane) => {
      const { port1, port2 } = new MessageChannel();
      api.accept(messagePortChannel(port1), lane);
      return port2 as unknown as WindowPort;
    }),
    start: { code: api.issueLaunchCode(window, 60_000) },
    contract: async () => contract,
  });

/** The whole core on a temporary folder, with windows that are closed with it. */
export const testCore = (more: Partial<ComposeOptions> = {}): TestCore => {
  const { folder, remove } = temporaryFolder();
  const windows: Connection[] = [];
  let core = startCore(folder, more);
  return {
    get core() {
      return core;
    },
    folder,
    open: (kind) => {
      const window = openWindow(core, kind);
      windows.push(window);
      return window;
    },
    restart: () => {
      core.close('operator');
      core = startCore(folder, more);
    },
    cleanup: () => {
      for (const window of windows) window.close();
      core.close('operator');
      remove();
    },
  };
};
