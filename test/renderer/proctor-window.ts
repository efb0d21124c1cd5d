import { afterAll, beforeAll } from 'vitest';
import type { ApiOptions } from '../../main/adapters/api/api.ts';
import { findBrowser } from '../support/browser.ts';
import { buildWindow } from '../support/built-window.ts';
import { createRoomScript } from '../support/proctor-room.ts';
import {
  type OpenOptions,
  type ProctorStation,
  password,
  signInByKeyboard,
  startProctorStation,
} from '../support/proctor-station.ts';
import { sharedBrowser } from '../support/shared-browser.ts';

const found = findBrowser();

/** The proctor's window as it is shipped, in a browser, on a real server with a room of the test. */
export const proctorForFile = (api: Partial<ApiOptions> = {}) => {
  const script = createRoomScript();
  let started: ProctorStation | undefined;

  beforeAll(async () => {
    if (!found.ok) return;
    const files = await buildWindow('proctor');
    const browser = await sharedBrowser();
    started = await startProctorStation({ browser, files, script, api });
  });
  afterAll(async () => {
    await started?.close();
  });

  const station = (): ProctorStation => {
    if (started === undefined) throw new Error('No browser is running.');
    return started;
  };
  return {
    script,
    open: (options?: OpenOptions) => station().open(options),
    api: () => station().api,
  };
};

export { found, type OpenOptions, password, signInByKeyboard };
