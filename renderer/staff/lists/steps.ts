import type { Say } from '../../kit/i18n.ts';
import type { Tone } from '../../kit/tone.tsx';

/** Every step of a sitting as lists name it (main/domain/sitting/state.ts), with how it looks. */
const tones = {
  consents: 'info',
  pictures: 'info',
  waiting: 'warning',
  terms: 'active',
  tutorial: 'active',
  items: 'active',
  survey: 'active',
  'ended:finished': 'ok',
  'ended:terms-declined': 'neutral',
  'ended:consent-declined': 'neutral',
  'ended:refused': 'danger',
  'ended:terminated': 'danger',
  'ended:prevented': 'warning',
} as const satisfies Readonly<Record<string, Tone>>;

type Step = keyof typeof tones;
export const steps = Object.keys(tones) as readonly Step[];

const isStep = (step: string): step is Step => Object.hasOwn(tones, step);

export const toneOfStep = (step: string): Tone => (isStep(step) ? tones[step] : 'neutral');

/** A step in words; one of a newer program as it is. */
export const stepInWords = (t: Say, step: string): string => {
  if (!isStep(step)) return step;
  switch (step) {
    case 'ended:finished':
      return t('staff:sittings.steps.ended.finished');
    case 'ended:terms-declined':
      return t('staff:sittings.steps.ended.terms-declined');
    case 'ended:consent-declined':
      return t('staff:sittings.steps.ended.consent-declined');
    case 'ended:refused':
      return t('staff:sittings.steps.ended.refused');
    case 'ended:terminated':
      return t('staff:sittings.steps.ended.terminated');
    case 'ended:prevented':
      return t('staff:sittings.steps.ended.prevented');
    default:
      return t(`staff:sittings.steps.${step}`);
  }
};
