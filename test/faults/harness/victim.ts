import { join } from 'node:path';
import { serveLoopback } from '../../../main/adapters/http/server.ts';
import { createFileVault } from '../../../main/adapters/keys/file-vault.ts';
import type { Synchronous } from '../../../main/adapters/sqlite/connection.ts';
import { createClock } from '../../../main/adapters/system/clock.ts';
import type { Instant } from '../../../main/domain/log/event.ts';
import { type Core, compose } from '../../../main/shell/compose.ts';
import { fromOpenFailure, fromThrown } from '../../../main/shell/start-failure.ts';

/**
 * The program that is killed, stopped and starved: `node victim.ts OPTIONS` with a channel to its
 * parent. The same composition as the browser host, serving over the same WebSocket on loopback;
 * only the built windows are left out, because its parent has the renderer's client itself.
 */

/** Added to each of the machine's clocks in milliseconds; another boot ID if it is not null. */
export type ClockShift = Readonly<Record<'wall' | 'mono' | 'up', number>> & {
  readonly boot: string | null;
};

export type VictimOptions = {
  readonly data: string;
  readonly synchronous?: Synchronous;
  readonly shift?: ClockShift;
  /** The same after every restart, as windows expect; any free one when left out. */
  readonly port?: number;
};

export type FromVictim =
  | { readonly at: 'ready'; readonly origin: string; readonly door: string }
  | {
      readonly at: 'refused';
      readonly code: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  /** Something that only a bug or a disk can cause was logged. */
  | { readonly at: 'logged'; readonly fields: object; readonly message: string }
  | { readonly at: 'shifted' }
  | { readonly at: 'code'; readonly code: string };

export type ToVictim =
  | { readonly tell: 'shift'; readonly shift: ClockShift }
  | { readonly tell: 'close'; readonly by: 'candidate' | 'operator' }
  | { readonly tell: 'door' };

const options = JSON.parse(process.argv[2] ?? '{}') as VictimOptions;
let shift: ClockShift = options.shift ?? { wall: 0, mono: 0, up: 0, boot: null };

const say = (message: FromVictim): void => void process.send?.(message);
// Without a parent nobody would ever end this process.
process.on('disconnect', () => process.exit(1));

const clock: typeof createClock = (run) => {
  const real = createClock(run);
  const shifted = (now: Instant): Instant => ({
    wall: now.wall + shift.wall,
    mono: now.mono + shift.mono,
    up: now.up + shift.up,
    boot: shift.boot ?? now.boot,
    run: now.run,
  });
  return { boot: shift.boot ?? real.boot, now: () => shifted(real.now()) };
};

const refuse = (code: string, values: Readonly<Record<string, unknown>>): never => {
  say({ at: 'refused', code, values });
  process.exit(1);
};

const open = (): Core => {
  try {
    const core = compose({
      data: options.data,
      host: 'browser',
      version: '0.0.0-faults',
      log: {
        warn: () => {},
        error: (fields, message) => say({ at: 'logged', fields, message }),
      },
      vault: (random, storeFile) =>
        createFileVault({ file: join(options.data, 'master.key'), storeFile, random }),
      clock,
      ...(options.synchronous === undefined ? {} : { synchronous: options.synchronous }),
    });
    if (core.ok) return core.value;
    const { code, values } = fromOpenFailure(core.error);
    return refuse(code, values);
  } catch (error) {
    const failure = fromThrown(error);
    if (failure === null) throw error;
    return refuse(failure.code, failure.values);
  }
};

const core = open();
const served = await serveLoopback({
  api: core.api,
  files: new Map(),
  port: options.port ?? 0,
});
if (!served.ok) refuse(served.error, {});
else {
  const door = () => core.api.issueLaunchCode('door', 60_000);
  process.on('message', (message: ToVictim) => {
    switch (message.tell) {
      case 'shift':
        shift = message.shift;
        return say({ at: 'shifted' });
      case 'door':
        return say({ at: 'code', code: door() });
      case 'close':
        core.close(message.by);
        process.exit(0);
    }
  });
  say({ at: 'ready', origin: served.value.origin, door: door() });
}
