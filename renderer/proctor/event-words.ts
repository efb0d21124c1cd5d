import { IncidentKind } from '../../preload/contract/lockdown.ts';
import type { TimelineEntry } from '../../preload/contract/proctor.ts';
import type { Say, TextKey } from '../kit/i18n.ts';
import { unlockedWords } from '../kit/say-lockdown.ts';
import { heldWords } from './seat-words.ts';

/** Every event of a sitting's log that has a word; a test holds it to the domain's list. */
export const toldEvents = [
  'sitting.opened',
  'candidate.identified',
  'run.started',
  'run.stopped',
  'run.beat',
  'window.attached',
  'window.lost',
  'consent.given',
  'consent.declined',
  'picture.added',
  'machine.checked',
  'machine.accepted',
  'candidate.waiting',
  'candidate.admitted',
  'candidate.refused',
  'part.started',
  'part.ended',
  'terms.answered',
  'item.visited',
  'item.answered',
  'item.flagged',
  'items.submitted',
  'survey.answered',
  'sitting.finished',
  'sitting.paused',
  'sitting.resumed',
  'sitting.held',
  'time.added',
  'message.sent',
  'lockdown.begun',
  'lockdown.released',
  'lockdown.ended',
  'incident.seen',
  'incident.pictured',
  'sitting.terminated',
  'answer.rated',
  'sitting.graded',
  'checkpoint.signed',
  'data.erased',
  'writer.changed',
] as const;
type Told = (typeof toldEvents)[number];

const isTold = (type: string): type is Told => (toldEvents as readonly string[]).includes(type);

const isIncidentKind = (text: string): text is IncidentKind => IncidentKind.safeParse(text).success;

/** Answers and flags: many, and nothing that a proctor decides about. */
export const isDetail = ({ type }: TimelineEntry): boolean => type.startsWith('item.');

/** What happened, in words. */
export const eventWord = (t: Say, { type, detail }: TimelineEntry): string => {
  if (!isTold(type)) return t('proctor:seat.unknownEvent', { type });
  const word = t(`proctor:event.${type}`);
  if (type === 'part.started' || type === 'part.ended') {
    const part = partWord(t, detail);
    return part === '' ? word : t('proctor:seat.joined', { first: part, second: word });
  }
  if (type === 'picture.added' && (detail === 'document' || detail === 'face')) {
    return t('proctor:seat.joined', { first: t(`proctor:picture.${detail}`), second: word });
  }
  return word;
};

/** The rest of it, in words: why, how, which. Codes of the log are put into words here. */
export const eventDetail = (t: Say, { type, detail }: TimelineEntry): string => {
  switch (type) {
    case 'part.started':
    case 'part.ended':
    case 'picture.added':
      return '';
    case 'item.answered':
    case 'item.flagged':
    case 'answer.rated':
      return detail === '' ? '' : t('proctor:seat.position', { position: detail });
    case 'machine.checked':
      return detail === 'ready' || detail === 'not-ready' || detail === 'incomplete'
        ? t(`proctor:machine.result.${detail}`)
        : detail;
    case 'sitting.held':
      return heldWords(t, detail) ?? detail;
    case 'lockdown.ended':
      return unlockedWords(t, detail);
    case 'incident.seen':
      return isIncidentKind(detail) ? t(`lockdown:incident.${detail}`) : detail;
    case 'window.lost':
      return detail === 'closed' || detail === 'broken'
        ? t(`proctor:seat.${detail === 'closed' ? 'clean' : 'broken'}`)
        : detail;
    case 'items.submitted':
      return detail === 'candidate' || detail === 'time-up' || detail === 'proctor'
        ? t(`proctor:seat.by.${detail}`)
        : detail;
    case 'time.added':
      return addedWords(t, detail);
    default:
      return detail;
  }
};

const addedWords = (t: Say, detail: string): string => {
  const [, minutes, reason] = /^(\d+) min: ([\s\S]*)$/.exec(detail) ?? [];
  if (minutes === undefined || reason === undefined) return detail;
  const why = reason === 'terms-time-restored' ? t('proctor:seat.restored') : reason;
  return t('proctor:seat.why', {
    what: t('proctor:seat.addedMinutes', { count: Number(minutes) }),
    why,
  });
};

const partWord = (t: Say, part: string): string =>
  part === 'terms' || part === 'tutorial' || part === 'items' || part === 'survey'
    ? t(`proctor:seat.part.${part}` satisfies TextKey)
    : '';

/** Who did it: the candidate, the program, or a person by name. */
export const actorWord = (t: Say, actor: string): string => {
  if (actor === 'candidate') return t('proctor:seat.candidate');
  return actor === 'system' ? t('proctor:seat.system') : actor;
};
