import type { Session } from 'electron';
import { origin, windowOf } from './address.ts';
import { type CaptureParts, grantScreen } from './screen-capture.ts';

type Handlers = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;

export type PermissionOptions = {
  /** Lets the candidate's window see the screen while it is wanted; left out: nobody may. */
  readonly capture?: CaptureParts;
};

/** What a page may ever ask for, and the windows that may. Everything else is refused. */
const mayHave = (permission: string, address: string, { capture }: PermissionOptions): boolean => {
  const window = windowOf(address);
  if (permission === 'media' || permission === 'geolocation') return window === 'candidate';
  if (permission === 'display-capture')
    return capture?.isWanted() === true && window === 'candidate';
  return permission === 'fullscreen' && window !== null;
};

const isOurs = (address: string): boolean => address === origin || address.startsWith(`${origin}/`);

/**
 * Denies by default: Electron's own default is to approve. Camera, microphone and place (R-S7) go to the
 * candidate's window of our own origin alone, in its top frame. Words are looked up nowhere (R-L1).
 */
export const restrictPermissions = (session: Handlers, options: PermissionOptions = {}): void => {
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const ours = isOurs(details.requestingUrl) && details.isMainFrame;
    callback(ours && mayHave(permission, contents.getURL(), options));
  });
  session.setPermissionCheckHandler(
    (contents, permission, requestingOrigin) =>
      isOurs(requestingOrigin.replace(/\/$/, '')) &&
      mayHave(permission, contents?.getURL() ?? '', options),
  );
  session.setDevicePermissionHandler(() => false);
  const { capture } = options;
  session.setDisplayMediaRequestHandler(
    capture === undefined
      ? (_request, callback) => callback(null)
      : (request, callback) => void grantScreen(capture, request).then(callback),
  );
  session.setSpellCheckerEnabled(false);
};
