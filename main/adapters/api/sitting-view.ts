import type { SittingStep, SittingView } from '../../../preload/contract/sitting.ts';
import { maskDocumentNumber } from '../../domain/identity/mask.ts';
import type { Instant } from '../../domain/log/event.ts';
import { readClock } from '../../domain/sitting/clock.ts';
import { timedParts } from '../../domain/sitting/events.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import { consentPoints } from './consent-points.ts';
import { lockView } from './lockdown-view.ts';
import { resultView } from './result-view.ts';

/** Everything that the candidate's window draws of a sitting; no key, no rule, no other person. */
export const sittingView = (
  state: SittingState,
  now: Instant,
  waitsForPerson: (state: SittingState) => boolean,
  host: 'desktop' | 'browser',
): SittingView => ({
  sitting: state.sitting,
  seq: state.seq,
  candidate: {
    nameZh: state.candidate?.nameZh ?? '',
    namePinyin: state.candidate?.namePinyin ?? '',
    maskedNumber: state.candidate ? maskDocumentNumber(state.candidate.documentNumber) : '',
    confirmation: state.candidate?.confirmation ?? '',
    extraTimePercent: state.pins.extraTimePercent,
  },
  exam: {
    title: state.pins.exam.titles,
    languages: state.pins.languages.filter((language) => language === 'zh-CN' || language === 'en'),
    items: state.items.length,
    totalMinutes: minutes(state, timedParts),
    itemMinutes: minutes(state, ['items']),
    start: state.pins.start,
  },
  at: stepView(state, now, waitsForPerson),
  clock: clockView(state, now),
  paused: state.paused,
  lockdown: lockView(state, now, host),
  messages: state.messages,
});

/** The clock as every window shows it, or null outside the timed parts. */
export const clockView = (state: SittingState, now: Instant): SittingView['clock'] => {
  const clock = readClock(state, now);
  if (!clock) return null;
  return {
    ...clock,
    warnAt: state.pins.policy.clock.warnAtSeconds.map((seconds) => seconds * 1000),
  };
};

const minutes = (state: SittingState, parts: readonly (typeof timedParts)[number][]): number =>
  (parts.reduce((sum, part) => sum + state.pins.policy.time[part], 0) *
    (1 + state.pins.extraTimePercent / 100)) /
  60;

const systemTestState = ({ pins, machine }: SittingState): 'not-asked' | 'missing' | 'done' =>
  pins.policy.checks ? (machine ? 'done' : 'missing') : 'not-asked';

const stepView = (
  state: SittingState,
  now: Instant,
  waitsForPerson: (state: SittingState) => boolean,
): SittingStep => {
  const { step, pins } = state;
  switch (step.at) {
    case 'consents':
      return { step: 'consents', points: consentPoints };
    case 'pictures':
      return {
        step: 'pictures',
        have: {
          document: state.pictures.document !== null,
          face: state.pictures.face !== null,
        },
        documentType: state.candidate?.documentType ?? 'residentIdentityCard',
        systemTest: systemTestState(state),
      };
    case 'waiting':
      return { step: 'waiting', since: step.since, systemTest: systemTestState(state) };
    case 'terms':
      return { step: 'terms', text: pins.policy.terms };
    case 'tutorial':
      return { step: 'tutorial' };
    case 'items':
      return { step: 'items', form: formView(state) };
    case 'survey':
      return { step: 'survey', questions: pins.policy.survey.questions };
    case 'ended':
      return {
        step: 'ended',
        how: step.how,
        reason: step.reason,
        result: resultView(state, now.wall, waitsForPerson),
      };
  }
};

const formView = (state: SittingState): Extract<SittingStep, { step: 'items' }>['form'] => {
  let position = 0;
  return {
    sections: state.pins.form.sections.map((section) => ({
      title: section.titles,
      items: section.items.map(() => {
        const item = state.items[position];
        position += 1;
        return {
          position,
          answered: item?.answered ?? false,
          flagged: item?.flagged ?? false,
          seen: item?.seen ?? false,
        };
      }),
    })),
    current: state.current,
  };
};
