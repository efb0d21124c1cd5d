import { expect, vi } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import type { Refused } from '../../../renderer/connection/refused.ts';
import type { TestHandler } from './handlers.ts';
import type { TransportName } from './station.ts';

/** What every test of the API runs over. */
export const transports: readonly TransportName[] = ['WebSocket', 'MessagePort'];

/** What a handler answers when it says yes. */
export const ok = (value: unknown) => ({ ok: true, value });

/** The refusal of a call as plain data; `answered` if it was none. */
export const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: Refused) => ({ code: error.code, values: error.values }),
  );

/** Waits until the window's connection is in this state. */
export const stateBecomes = (window: Connection, at: string) =>
  vi.waitFor(() => expect(window.state().at).toBe(at), { timeout: 5_000 });

/** The sitting that `lookUp` binds windows to. */
export const sitting = 'sitting00001';

/** Binds a candidate's window to a sitting, as a look-up does. */
export const lookUp: TestHandler = (_input, caller) => {
  caller.become({ sitting });
  return ok({ found: 'sitting', sitting });
};

/** Makes this window a candidate's. */
export const asCandidate = async (window: Connection) => {
  await window.send(window.api.sitting.lookUp, { by: 'confirmation', code: 'ABC' });
};
