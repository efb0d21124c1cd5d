import { useState } from 'react';
import type { z } from 'zod';
import type { ConsentPoint } from '../../../preload/contract/sitting.ts';
import { useConnection } from '../../connection/react.ts';
import { useCommand } from '../parts/use-command.ts';
import { ConsentDeclined } from './ConsentDeclined.tsx';
import { ConsentOverview } from './ConsentOverview.tsx';
import { ConsentQuestion } from './ConsentQuestion.tsx';

export type Point = z.infer<typeof ConsentPoint>;

type At =
  | { readonly step: 'question'; readonly index: number }
  | { readonly step: 'declined'; readonly index: number }
  | { readonly step: 'overview' };

/** Consent, point by point (R-C3): nothing is chosen in advance, one "no" is asked for twice. */
export function Consents({ points }: { readonly points: readonly Point[] }) {
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const [at, setAt] = useState<At>({ step: 'question', index: 0 });
  const [agreed, setAgreed] = useState<readonly string[]>([]);

  /** All points go at once; what was not agreed to is a "no". */
  const send = (yes: readonly string[]) =>
    run(() =>
      connection.send(connection.api.sitting.consent, {
        answers: points.map(({ point, digest }) => ({
          point,
          digest,
          agreed: yes.includes(point),
        })),
      }),
    );
  const point = at.step === 'overview' ? undefined : points[at.index];
  if (at.step === 'overview' || point === undefined) {
    return (
      <ConsentOverview
        points={points}
        pending={pending}
        refused={refused}
        onChange={(index) => setAt({ step: 'question', index })}
        onConfirm={() => void send(agreed)}
      />
    );
  }
  const without = agreed.filter((one) => one !== point.point);
  if (at.step === 'declined') {
    return (
      <ConsentDeclined
        point={point}
        pending={pending}
        refused={refused}
        onBack={() => setAt({ step: 'question', index: at.index })}
        onDecline={() => void send(without)}
      />
    );
  }
  return (
    <ConsentQuestion
      key={point.point}
      point={point}
      index={at.index}
      of={points.length}
      given={agreed.includes(point.point)}
      onBack={at.index === 0 ? undefined : () => setAt({ step: 'question', index: at.index - 1 })}
      onAnswer={(yes) => {
        setAgreed(yes ? [...without, point.point] : without);
        if (!yes) return setAt({ step: 'declined', index: at.index });
        const all = at.index + 1 >= points.length || agreed.length >= points.length;
        setAt(all ? { step: 'overview' } : { step: 'question', index: at.index + 1 });
      }}
    />
  );
}
