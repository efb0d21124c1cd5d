import type { TimelineEntry } from '../../../preload/contract/proctor.ts';
import type { SittingEvent } from '../../domain/sitting/events.ts';

/** Signs of life and looks at items say nothing to a proctor. */
const untold: ReadonlySet<SittingEvent['type']> = new Set([
  'run.beat',
  'item.visited',
  'checkpoint.signed',
]);

/** A sitting's log in lines that a proctor may read: who decided what, when, why. Never an answer. */
export const timelineView = (
  events: readonly SittingEvent[],
  nameOf: (actor: string) => string,
): readonly TimelineEntry[] => {
  // The window in which the candidate was looked up acts before it is bound to the sitting.
  const opener = events[0]?.actor;
  return events
    .filter((event) => !untold.has(event.type))
    .map((event) => ({
      seq: event.seq,
      at: event.time.wall,
      type: event.type,
      actor:
        event.actor === event.stream || event.actor === opener ? 'candidate' : nameOf(event.actor),
      detail: detailOf(event),
      picture:
        event.type === 'incident.pictured' && event.opened !== null
          ? { sha256: event.opened.data.sha256, at: event.time.wall }
          : null,
    }));
};

const detailOf = (event: SittingEvent): string => {
  if (event.opened === null) return '';
  switch (event.type) {
    case 'part.started':
    case 'part.ended':
      return event.opened.data.part;
    case 'item.answered':
    case 'item.flagged':
    case 'answer.rated':
      return `${event.opened.data.position}`;
    case 'picture.added':
      return event.opened.data.kind;
    case 'candidate.admitted':
      return event.opened.data.note;
    case 'machine.checked':
      return event.opened.data.result;
    case 'machine.accepted':
      return event.opened.data.reason;
    case 'candidate.refused':
    case 'sitting.paused':
    case 'sitting.resumed':
    case 'sitting.terminated':
      return event.opened.data.reason;
    case 'sitting.held':
    case 'lockdown.ended':
      return event.opened.data.because;
    case 'lockdown.released':
      return event.opened.data.reason;
    case 'incident.seen':
      return event.opened.data.kind;
    case 'time.added':
      return `${Math.round(event.opened.data.by / 60_000)} min: ${event.opened.data.reason}`;
    case 'message.sent':
      return event.opened.data.text;
    case 'window.lost':
      return event.opened.data.clean ? 'closed' : 'broken';
    case 'items.submitted':
      return event.opened.data.how;
    default:
      return '';
  }
};
