import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import {
  type PermissionOptions,
  restrictPermissions,
} from '../../../main/adapters/electron/permissions.ts';

type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type CheckHandler = (contents: WebContents | null, permission: string, origin: string) => boolean;

/** A session that keeps its handlers, for asking them as Electron would. */
const restricted = (options?: PermissionOptions) => {
  const handlers: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => {
    handlers[name] = handler;
  };
  restrictPermissions(
    {
      setPermissionRequestHandler: keep('request'),
      setPermissionCheckHandler: keep('check'),
      setDevicePermissionHandler: keep('device'),
      setDisplayMediaRequestHandler: keep('display'),
      setSpellCheckerEnabled: keep('spellChecker'),
    } as unknown as Session,
    options,
  );
  const at = (url: string) => ({ getURL: () => url }) as WebContents;
  return {
    request: (url: string, permission: string, from = url, isMainFrame = true): boolean => {
      let answer = false;
      (handlers.request as RequestHandler)(
        at(url),
        permission,
        (granted) => {
          answer = granted;
        },
        { requestingUrl: from, isMainFrame },
      );
      return answer;
    },
    check: (url: string, permission: string, origin: string) =>
      (handlers.check as CheckHandler)(at(url), permission, origin),
    device: () => (handlers.device as () => boolean)(),
    spellChecker: () => handlers.spellChecker,
    screen: (more: object = {}): Promise<unknown> =>
      new Promise((resolve) => {
        const frame = { url: candidate, parent: null };
        const asked = { frame, securityOrigin: 'invigil://app/', videoRequested: true, ...more };
        (handlers.display as (request: object, callback: (given: unknown) => void) => void)(
          asked,
          resolve,
        );
      }),
  };
};

const candidate = 'invigil://app/candidate/';

describe('permissions of the desktop', () => {
  it('are denied by default', () => {
    const { request, check, device } = restricted();
    for (const permission of [
      'notifications',
      'clipboard-read',
      'midi',
      'pointerLock',
      'openExternal',
      'display-capture',
      'unknown',
    ]) {
      expect(request(candidate, permission), permission).toBe(false);
      expect(check(candidate, permission, 'invigil://app'), permission).toBe(false);
    }
    expect(device()).toBe(false);
  });

  it('give camera, microphone and place to the candidate’s window alone (R-S7)', () => {
    const { request, check } = restricted();
    for (const permission of ['media', 'geolocation']) {
      expect(request(candidate, permission)).toBe(true);
      expect(check(candidate, permission, 'invigil://app/')).toBe(true);
      for (const other of [
        'invigil://app/door/',
        'invigil://app/proctor/',
        'https://evil.example/',
      ]) {
        expect(request(other, permission), other).toBe(false);
        expect(check(other, permission, 'invigil://app'), other).toBe(false);
      }
    }
  });

  it('give nothing to a frame, or to another origin inside our window', () => {
    const { request, check } = restricted();
    expect(request(candidate, 'media', candidate, false)).toBe(false);
    expect(request(candidate, 'media', 'https://evil.example/')).toBe(false);
    expect(request(candidate, 'media', 'invigil://app.evil/')).toBe(false);
    expect(check(candidate, 'media', 'https://evil.example')).toBe(false);
  });
});

describe('recording the screen', () => {
  const screen = { id: 'screen:0:0', name: 'Entire screen' };
  const capture = (
    status = 'granted',
    sources: readonly object[] = [screen],
    isWanted: () => boolean = () => true,
  ) =>
    ({
      isWanted,
      platform: 'darwin',
      desktopCapturer: { getSources: async () => sources },
      systemPreferences: { getMediaAccessStatus: () => status },
    }) as unknown as NonNullable<PermissionOptions['capture']>;

  it('is given to nobody where it is not asked for', async () => {
    const { screen, request, check } = restricted();
    expect(await screen()).toBeNull();
    expect(request(candidate, 'display-capture')).toBe(false);
    expect(check(candidate, 'display-capture', 'invigil://app')).toBe(false);
  });

  it.each([
    ['another window', { frame: { url: 'invigil://app/proctor/', parent: null } }],
    ['another page', { frame: { url: 'https://evil.example/', parent: null } }],
    ['a frame in the page', { frame: { url: candidate, parent: {} } }],
    ['a frame that is gone', { frame: null }],
    ['another origin', { securityOrigin: 'https://evil.example' }],
    ['sound alone', { videoRequested: false }],
  ])('is not given to %s', async (_who, asked) => {
    expect(await restricted({ capture: capture() }).screen(asked)).toBeNull();
  });

  it.each(['denied', 'restricted', 'not-determined', 'unknown'])(
    'is not given where macOS says %s',
    async (status) => {
      expect(await restricted({ capture: capture(status) }).screen()).toBeNull();
    },
  );

  it('is not given where there is no screen, or the system fails', async () => {
    expect(await restricted({ capture: capture('granted', []) }).screen()).toBeNull();
    const failing = {
      ...capture(),
      desktopCapturer: { getSources: () => Promise.reject(new Error('failed')) },
    };
    expect(await restricted({ capture: failing }).screen()).toBeNull();
  });

  it('is given only while an exam that asks for it holds the machine', async () => {
    let isHeld = false;
    const {
      screen: ask,
      request,
      check,
    } = restricted({
      capture: capture('granted', [screen], () => isHeld),
    });
    expect(await ask()).toBeNull();
    expect(request(candidate, 'display-capture')).toBe(false);
    expect(check(candidate, 'display-capture', 'invigil://app')).toBe(false);
    isHeld = true;
    expect(await ask()).toEqual({ video: screen });
    isHeld = false;
    expect(await ask()).toBeNull();
  });

  it('is given to the candidate’s window, the screen as a whole and without sound', async () => {
    const { screen: ask, request } = restricted({ capture: capture() });
    expect(await ask()).toEqual({ video: screen });
    expect(request(candidate, 'display-capture')).toBe(true);
    expect(request('invigil://app/proctor/', 'display-capture')).toBe(false);
  });
});

it('looks up no words (R-L1)', () => {
  expect(restricted().spellChecker()).toBe(false);
});
