import type { Incident, LockView, RestoredView } from '../../../preload/contract/lockdown.ts';
import { wasPrevented } from '../../domain/lockdown/incident.ts';
import { pictureWanted } from '../../domain/lockdown/screen-picture.ts';
import type { Instant } from '../../domain/log/event.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { Recovery } from '../../services/lockdown/recover.ts';

/** What the candidate's window has to know and do. */
export const lockView = (
  state: SittingState,
  now: Instant,
  host: 'desktop' | 'browser',
): LockView | null => {
  const policy = state.pins.policy.lockdown;
  if (policy === undefined || state.locked === null) return null;
  const tries = state.seen['quit-refused'] ?? 0;
  const open = tries < policy.quitTries ? 'open' : 'closed';
  return {
    operations: state.locked,
    keepsFullScreen: host === 'browser',
    quit: policy.quitPassword === null ? 'none' : open,
    screen: policy.screenPictures === true ? { wanted: pictureWanted(state, now.wall) } : null,
  };
};

/** So many incidents a seat shows; the record has all. */
const shown = 20;

/** What a proctor sees of the lockdown in a room. */
export const incidentsView = (
  state: SittingState,
): { readonly incidents: readonly Incident[]; readonly more: number } => {
  const all = Object.values(state.seen).reduce((sum, count) => sum + count, 0);
  const incidents = state.incidents.slice(0, shown).map((incident) => {
    const picture = state.pictured.find(({ incident: of }) => of === incident.seq);
    return {
      ...incident,
      prevented: wasPrevented(incident.kind),
      picture: picture === undefined ? null : { sha256: picture.sha256, at: picture.at },
    };
  });
  return { incidents, more: all - incidents.length };
};

/** Null where nothing was to be undone. */
export const restoredView = (recovery: Recovery, at: number): RestoredView | null => {
  const { restored, failed, problems } = recovery;
  if (restored.length + failed.length + problems.length === 0) return null;
  return {
    at,
    restored,
    failed: failed.map(({ operation, failure }) => ({ operation, because: failure.code })),
    problems: problems.map(({ because }) => because),
  };
};
