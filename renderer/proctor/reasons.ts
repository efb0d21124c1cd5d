import type { Say, TextKey } from '../kit/i18n.ts';
import type { DeedKind } from './outbox.tsx';

/** Usual reasons for each decision; the candidate's language is that of who writes. */
const keys = {
  pause: ['toilet', 'equipment', 'check', 'unwell'],
  resume: ['back', 'fixed', 'checked'],
  extend: ['equipment', 'disturbance', 'staff'],
  release: ['unwell', 'alarm', 'fault', 'asked'],
  terminate: ['cheating', 'helped', 'left', 'asked'],
  letIn: ['traffic', 'centre', 'health'],
} as const satisfies Partial<Record<DeedKind, readonly string[]>>;

export const presetsOf = (t: Say, kind: keyof typeof keys): readonly string[] =>
  keys[kind].map((key) => t(`proctor:reason.${kind}.${key}` as TextKey));

export const messagePresets = (t: Say): readonly string[] =>
  (['camera', 'silence', 'belongings', 'coming'] as const).map((key) =>
    t(`proctor:message.preset.${key}`),
  );
