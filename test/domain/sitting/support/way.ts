import type { Pins } from '../../../../main/domain/sitting/events.ts';
import { type Driver, sit } from './driver.ts';
import { pinsOf } from './pins.ts';

export const points = ['data', 'abroad', 'recording', 'face', 'age'] as const;

export const consent = (agreed = true) =>
  ({
    do: 'consent',
    answers: points.map((point) => ({ point, version: '1', digest: 'x', agreed })),
    required: points,
  }) as const;

export const picture = (kind: 'document' | 'face') =>
  ({
    do: 'add-picture',
    kind,
    sha256: kind.padEnd(64, '0'),
    mime: 'image/jpeg',
    bytes: 9,
  }) as const;

export const answer = (position: number, value: string | null = 'x') =>
  ({
    do: 'answer',
    position,
    responses: { RESPONSE: value },
    answered: value !== null,
  }) as const;

export type Place = 'consents' | 'pictures' | 'waiting' | 'terms' | 'tutorial' | 'items' | 'survey';

/** A sitting that has come so far, as fast as it goes. */
export const sitTo = (place: Place, pins: Pins = pinsOf()): Driver => {
  const one = sit(pins);
  const steps: readonly (readonly [Place, () => void])[] = [
    ['consents', () => undefined],
    ['pictures', () => one.does(consent())],
    [
      'waiting',
      () => {
        one.does(picture('document'));
        one.does(picture('face'));
        one.does({ do: 'ready' });
      },
    ],
    ['terms', () => one.does({ do: 'admit', note: '' })],
    ['tutorial', () => one.does({ do: 'terms', accepted: true })],
    ['items', () => one.does({ do: 'start-items' })],
    ['survey', () => one.does({ do: 'submit', unanswered: 3 })],
  ];
  for (const [name, go] of steps) {
    go();
    if (name === place) break;
  }
  return one;
};
