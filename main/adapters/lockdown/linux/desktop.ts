import type { Result } from '../../../domain/result.ts';
import type { InForce, LockFailure } from '../../../ports/lockdown.ts';

/**
 * Runs a program without a shell, with a time limit, in the language C; answers what it wrote. A
 * program that is given input is not read: what it starts may go on and keep its output open.
 * Failure: `missing`, `timed-out`, or `refused` where it ended with another code than 0.
 */
export type Run = (
  program: string,
  args: readonly string[],
  input?: string,
) => Promise<Result<string, LockFailure>>;

/** A desktop of Linux, as far as its own programs tell and change it. */
export type LinuxDesktop = {
  /** Variables of the session; empty where one is not set. */
  readonly env: (name: DesktopVariable) => string;
  /** Which start of the machine this is; empty where it is unknown. */
  readonly boot: string;
  readonly run: Run;
};

/** What tells a session's desktop (freedesktop.org, Desktop Entry and pam_systemd(8)). */
export type DesktopVariable =
  | 'DISPLAY'
  | 'WAYLAND_DISPLAY'
  | 'XDG_CURRENT_DESKTOP'
  | 'XDG_SESSION_TYPE';

/** Whether the session's desktop is of this family; Ubuntu calls itself `ubuntu:GNOME`. */
export const isDesktop = ({ env }: LinuxDesktop, family: 'GNOME' | 'KDE'): boolean =>
  env('XDG_CURRENT_DESKTOP').split(':').includes(family);

/** Under Wayland an X server only serves old programs: what it is told binds nobody else. */
export const isWayland = ({ env }: LinuxDesktop): boolean =>
  env('WAYLAND_DISPLAY') !== '' || env('XDG_SESSION_TYPE') === 'wayland';

/** Whether an X server has the session's keyboard and screen. */
export const isX11 = (desktop: LinuxDesktop): boolean =>
  desktop.env('DISPLAY') !== '' && !isWayland(desktop);

/** What a session's server was told can't outlive the machine's start in which it was told. */
export const isOfEarlierBoot = (desktop: LinuxDesktop, boot: string): boolean =>
  boot !== '' && desktop.boot !== '' && boot !== desktop.boot;

/** A look that failed found nothing out. */
export const inForceWhere = <T>(
  looked: Result<T, LockFailure>,
  isHeld: (value: T) => boolean,
): InForce => {
  if (!looked.ok) return 'unknown';
  return isHeld(looked.value) ? 'in-force' : 'lost';
};
