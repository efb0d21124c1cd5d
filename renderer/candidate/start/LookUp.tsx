import { useState } from 'react';
import type { ApiClient } from '../../connection/live.ts';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import { ChooseBooking } from './ChooseBooking.tsx';
import { LookUpForm } from './LookUpForm.tsx';
import { LookUpRefused } from './LookUpRefused.tsx';
import { type Asked, emptyEntry, inputOf } from './look-up-entry.ts';

type Found = Awaited<ReturnType<ApiClient['sitting']['lookUp']>>;
type Several = Extract<Found, { found: 'several' }>['bookings'];

type At =
  | { readonly step: 'form' }
  | { readonly step: 'several'; readonly bookings: Several }
  | { readonly step: 'refused'; readonly why: Refused };

/** Refusals that the form itself can show beside its field. */
const ofTheForm = new Set(['document-number-invalid', 'bad-input']);

/**
 * Finds the candidate's booking (R-C2). When it is found the session is bound to its sitting, and
 * this screen makes way by itself.
 */
export function LookUp({ onBack }: { readonly onBack: () => void }) {
  const connection = useConnection();
  const [entry, setEntry] = useState(emptyEntry);
  const [at, setAt] = useState<At>({ step: 'form' });
  const [wrong, setWrong] = useState<Refused | null>(null);
  const [pending, setPending] = useState(false);

  const ask = async (asked: Asked) => {
    setPending(true);
    setWrong(null);
    try {
      const found = await connection.send(connection.api.sitting.lookUp, inputOf(entry, asked));
      if (found.found === 'several') setAt({ step: 'several', bookings: found.bookings });
    } catch (error) {
      const why = toRefused(error);
      if (ofTheForm.has(why.code)) {
        setWrong(why);
        setAt({ step: 'form' });
      } else setAt({ step: 'refused', why });
    }
    setPending(false);
  };

  switch (at.step) {
    case 'form':
      return (
        <LookUpForm
          entry={entry}
          onEntry={(next) => {
            setEntry(next);
            setWrong(null);
          }}
          wrong={wrong}
          pending={pending}
          onBack={onBack}
          onSubmit={() => void ask({})}
        />
      );
    case 'several':
      return (
        <ChooseBooking
          bookings={at.bookings}
          pending={pending}
          onBack={() => setAt({ step: 'form' })}
          onChoose={(booking) => void ask({ booking })}
        />
      );
    case 'refused':
      return (
        <LookUpRefused
          why={at.why}
          pending={pending}
          onBack={() => setAt({ step: 'form' })}
          onAgain={() => void ask({})}
        />
      );
    default: {
      const never: never = at;
      throw new Error(`unknown step ${JSON.stringify(never)}`);
    }
  }
}
