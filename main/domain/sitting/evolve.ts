import type { TimeKind } from '../policy/clock-table.ts';
import { unreachable } from '../result.ts';
import { silenceOf } from './clock.ts';
import type { SittingEvent, TimedPart } from './events.ts';
import { advance, openLedger } from './ledger.ts';
import { type ItemState, type SittingState, type Step, timedPart } from './state.ts';

/**
 * The state after one more event. Pure and total: the same events always give the same state.
 *
 * @param state null before the first event
 * @returns null while the opening event is missing or its data has been erased
 */
export const evolve = (state: SittingState | null, event: SittingEvent): SittingState | null => {
  if (event.type === 'sitting.opened') return event.opened ? opened(event) : null;
  if (state === null) return null;
  const { table } = state.pins.policy.clock;
  const ledger = advance(state.ledger, event.time, table, silenceOf(state));
  const next = { ...apply(state, event), ledger, seq: event.seq };
  return {
    ...next,
    ledger: {
      ...ledger,
      mode: modeOf(next),
      part: timedPart(next),
      stopped: event.type === 'run.stopped' ? (event.opened?.data.by ?? null) : null,
      // A person has looked at the interruptions so far: they no longer add up.
      automatic: event.type === 'sitting.resumed' ? 0 : ledger.automatic,
    },
  };
};

/** So many are at hand for a screen; the log has every one. */
const mostIncidents = 100;

/** The state that a whole log gives; null for an empty one. */
export const replay = (events: readonly SittingEvent[]): SittingState | null =>
  events.reduce<SittingState | null>(evolve, null);

/** What time is from now on. A pause wins over a lost window: somebody decided it. */
const modeOf = (state: SittingState): TimeKind => {
  if (state.step.at === 'ended') return 'after';
  if (timedPart(state) === null) return 'checking-in';
  if (state.paused) return state.paused.by === 'proctor' ? 'proctor-pause' : 'waiting-for-proctor';
  switch (state.window) {
    case 'attached':
      return 'working';
    case 'closed':
      return 'closed';
    case 'broken':
      return 'down';
  }
};

const opened = (event: Extract<SittingEvent, { type: 'sitting.opened' }>): SittingState | null => {
  if (event.opened === null) return null;
  const { pins } = event.opened.data;
  return {
    sitting: event.stream,
    seq: event.seq,
    pins,
    candidate: null,
    opened: event.time.wall,
    step: { at: 'consents' },
    consentsAt: null,
    pictures: { document: null, face: null },
    machine: null,
    items: pins.form.sections.flatMap((section) =>
      section.items.map((item) => ({
        identifier: item.identifier,
        responses: {},
        answered: false,
        flagged: false,
        seen: false,
      })),
    ),
    current: 1,
    ledger: openLedger(event.time),
    added: { terms: 0, tutorial: 0, items: 0, survey: 0 },
    paused: null,
    window: 'attached',
    locked: null,
    incidents: [],
    seen: {},
    pictured: [],
    messages: [],
    ratings: {},
    finishedAt: null,
    grade: null,
    gradedAt: null,
  };
};

const apply = (state: SittingState, event: SittingEvent): SittingState => {
  // Erased data leaves the place in time, which the ledger has booked already.
  if (event.opened === null) return state;
  const at = event.time.wall;
  switch (event.type) {
    case 'sitting.opened':
    case 'run.beat':
    case 'checkpoint.signed':
    case 'survey.answered':
    case 'items.submitted':
    case 'writer.changed':
      return state;
    case 'candidate.identified':
      return { ...state, candidate: event.opened.data.candidate };
    case 'run.started':
      return { ...state, window: state.ledger.stopped === 'candidate' ? 'closed' : 'broken' };
    case 'run.stopped':
      return { ...state, window: event.opened.data.by === 'candidate' ? 'closed' : 'broken' };
    case 'window.attached':
      return { ...state, window: 'attached' };
    case 'window.lost':
      return { ...state, window: event.opened.data.clean ? 'closed' : 'broken' };
    case 'consent.given':
      return { ...state, step: { at: 'pictures' }, consentsAt: at };
    case 'consent.declined':
      return end(state, at, 'consent-declined', '');
    case 'picture.added': {
      const { kind, sha256, mime } = event.opened.data;
      return { ...state, pictures: { ...state.pictures, [kind]: { sha256, mime, at } } };
    }
    case 'machine.checked':
      return { ...state, machine: event.opened.data };
    case 'candidate.waiting':
      return { ...state, step: { at: 'waiting', since: at } };
    case 'machine.accepted':
    case 'candidate.admitted':
      return state;
    case 'candidate.refused': {
      const { attemptUsed, reason, because } = event.opened.data;
      return end(state, at, attemptUsed ? 'refused' : 'prevented', reason, because);
    }
    case 'part.started':
      return { ...state, step: { at: event.opened.data.part } };
    case 'part.ended':
      return state;
    case 'terms.answered':
      return event.opened.data.accepted ? state : end(state, at, 'terms-declined', '');
    case 'item.visited': {
      const { position } = event.opened.data;
      return { ...change(state, position, { seen: true }), current: position };
    }
    case 'item.answered': {
      const { position, responses, answered } = event.opened.data;
      return change(state, position, { responses, answered, seen: true });
    }
    case 'item.flagged':
      return change(state, event.opened.data.position, { flagged: event.opened.data.flagged });
    case 'sitting.finished':
      return { ...end(state, at, 'finished', ''), finishedAt: at };
    case 'sitting.paused':
      return { ...state, paused: { by: 'proctor', reason: event.opened.data.reason, since: at } };
    case 'sitting.held':
      return { ...state, paused: { by: 'system', reason: event.opened.data.because, since: at } };
    case 'sitting.resumed':
      return { ...state, paused: null };
    case 'time.added': {
      const { part, by } = event.opened.data;
      return { ...state, added: { ...state.added, [part]: state.added[part] + by } };
    }
    case 'message.sent': {
      const message = { id: `${event.seq}`, at, text: event.opened.data.text };
      return { ...state, messages: [...state.messages, message] };
    }
    case 'sitting.terminated': {
      const had = timedPart(state);
      return {
        ...end(state, at, 'terminated', event.opened.data.reason),
        finishedAt: had === 'items' || had === 'survey' ? at : null,
      };
    }
    case 'lockdown.begun':
      return { ...state, locked: event.opened.data.operations };
    case 'lockdown.released':
      return state;
    case 'lockdown.ended':
      return { ...state, locked: null };
    case 'incident.seen': {
      const { kind, values } = event.opened.data;
      const incident = { seq: event.seq, at, kind, values };
      return {
        ...state,
        incidents: [incident, ...state.incidents].slice(0, mostIncidents),
        seen: { ...state.seen, [kind]: (state.seen[kind] ?? 0) + 1 },
      };
    }
    case 'incident.pictured': {
      const { incident, sha256, mime } = event.opened.data;
      return { ...state, pictured: [{ incident, sha256, mime, at }, ...state.pictured] };
    }
    case 'answer.rated': {
      const { position, points } = event.opened.data;
      return {
        ...state,
        ratings: { ...state.ratings, [position]: { points, by: event.actor } },
      };
    }
    case 'sitting.graded':
      return { ...state, grade: event.opened.data.grade, gradedAt: at };
    case 'data.erased':
      return erased(state, event.opened.data.retention);
    default:
      return unreachable(event);
  }
};

const erased = (state: SittingState, retention: string): SittingState => {
  switch (retention) {
    case 'personal':
      return { ...state, candidate: null, machine: null, incidents: [] };
    case 'face':
      return { ...state, pictures: { document: null, face: null }, pictured: [] };
    default:
      return state;
  }
};

type Ended = Extract<Step, { at: 'ended' }>;

/** Parts that have shown items: what was answered there is graded, however the sitting ended. */
const gradedParts: readonly (TimedPart | null)[] = ['items', 'survey'];

const end = (
  state: SittingState,
  since: number,
  how: Ended['how'],
  reason: string,
  because: Ended['because'] = null,
): SittingState => ({
  ...state,
  paused: null,
  step: {
    at: 'ended',
    how,
    reason,
    because,
    since,
    graded: gradedParts.includes(timedPart(state)),
  },
});

const change = (state: SittingState, position: number, to: Partial<ItemState>): SittingState => {
  const item = state.items[position - 1];
  return item ? { ...state, items: state.items.with(position - 1, { ...item, ...to }) } : state;
};
