import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { restrictPermissions } from '../../../main/adapters/electron/permissions.ts';

type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void;
type CheckHandler = (contents: WebContents | null, permission: string, origin: string) => boolean;

/** A session that keeps its handlers, for asking them as Electron would. */
const restricted = () => {
  const handlers: Record<string, unknown> = {};
  const keep = (name: string) => (handler: unknown) => {
    handlers[name] = handler;
  };
  restrictPermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  } as unknown as Session);
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
