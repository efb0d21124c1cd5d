import type { Session } from 'electron';
import { origin, windowOf } from './address.ts';

type Handlers = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** What a page may ever ask for, and the windows that may. Everything else is refused. */
const mayHave = (permission: string, address: string): boolean => {
  const window = windowOf(address);
  if (permission === 'media' || permission === 'geolocation') return window === 'candidate';
  return permission === 'fullscreen' && window !== null;
};

const isOurs = (address: string): boolean => address === origin || address.startsWith(`${origin}/`);

/**
 * Denies by default: Electron's own default is to approve. Camera, microphone and place (R-S7) go to the
 * candidate's window of our own origin alone, in its top frame.
 */
export const restrictPermissions = (session: Handlers): void => {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const ours = isOurs(details.requestingUrl) && details.isMainFrame;
    callback(ours && mayHave(permission, contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (contents, permission, requestingOrigin) =>
      isOurs(requestingOrigin.replace(/\/$/, '')) && mayHave(permission, contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
};
