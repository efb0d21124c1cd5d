import { z } from 'zod';
import { allow, allowIn, CommandId, text } from './common.ts';
import { WindowKind } from './roles.ts';
import { StationInfo } from './session.ts';

export const station = {
  /**
   * Makes a one-time launch code for another window; the address is `/KIND/#CODE`.
   * Only from the door, and only while no sitting is under way in the window that asks.
   */
  openWindow: allowIn(['door'], 'kiosk')
    .input(z.strictObject({ window: WindowKind }))
    .output(z.strictObject({ code: z.string(), path: z.string() })),
  /** First start: makes a centre with its first administrator. */
  setUp: allowIn(['door'], 'kiosk')
    .input(
      z.strictObject({
        command: CommandId,
        centre: text(120),
        /** Code by which bookings name the centre. */
        centreCode: z.string().regex(/^[A-Z0-9-]{2,20}$/),
        timeZone: z.string().max(60),
        adminName: text(120),
        adminLogin: text(100),
        adminPassword: z.string().max(200),
      }),
    )
    .output(StationInfo),
  /** First start: fills the store with the demonstration centre. */
  loadDemonstration: allowIn(['door'], 'kiosk')
    .input(z.strictObject({ command: CommandId }))
    .output(StationInfo),
  info: allow(
    'kiosk',
    'candidate',
    'proctor',
    'reviewer',
    'rater',
    'staff',
    'sponsor',
    'admin',
  ).output(StationInfo),
};
