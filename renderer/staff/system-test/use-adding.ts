import { useRef, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';
import type { Added, TicketRow } from '../types.ts';

/** Longest text that is taken at once, characters, and so bytes of a file (`check.addTickets`). */
export const mostText = 2_000_000;

type Why = Added['refused'][number]['code'] | 'fileTooLarge' | 'fileNotRead';

/** One thing that was not taken: its file, and its place from 1 where there were several. */
export type NotTaken = {
  readonly file: string | null;
  readonly place: number | null;
  readonly why: Why;
};

export type Outcome = { readonly added: number; readonly refused: readonly NotTaken[] };

/** Takes tickets over from a text or from files, file by file, so that each complaint names its own. */
export const useAdding = (onTickets: (tickets: readonly TicketRow[]) => void) => {
  const { api, send } = useConnection();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const isBusy = useRef(false);

  const take = async (text: string, file: string | null): Promise<Outcome> => {
    const answer = await send(api.check.addTickets, { text });
    onTickets(answer.tickets);
    const { added, refused: codes } = answer;
    // Of a letter or a page of HTML nobody wants to hear about each line.
    const isOther = added === 0 && codes.every(({ code }) => code === 'ticket-unreadable');
    if (isOther) return { added, refused: [{ file, place: null, why: 'ticket-unreadable' }] };
    const isAlone = added + codes.length === 1;
    return {
      added,
      refused: codes.map(({ place, code }) => ({ file, place: isAlone ? null : place, why: code })),
    };
  };
  const takeFile = async (file: File): Promise<Outcome> => {
    const not = (why: Why) => ({ added: 0, refused: [{ file: file.name, place: null, why }] });
    if (file.size > mostText) return not('fileTooLarge');
    const text = await file.text().catch(() => null);
    return text === null ? not('fileNotRead') : take(text, file.name);
  };

  /** One after another; what came of those before a failure stays in sight. */
  const carryOut = async (steps: readonly (() => Promise<Outcome>)[]): Promise<Outcome | null> => {
    if (isBusy.current) return null;
    isBusy.current = true;
    setBusy(true);
    setOutcome(null);
    setRefused(null);
    let sum: Outcome = { added: 0, refused: [] };
    let isWhole = true;
    for (const step of steps) {
      try {
        const one = await step();
        sum = { added: sum.added + one.added, refused: [...sum.refused, ...one.refused] };
      } catch (error) {
        setRefused(toRefused(error));
        isWhole = false;
        break;
      }
    }
    if (isWhole || sum.added + sum.refused.length > 0) setOutcome(sum);
    isBusy.current = false;
    setBusy(false);
    return isWhole ? sum : null;
  };

  return {
    busy,
    outcome,
    refused,
    /** Null where it could not be done. */
    addText: (text: string) => carryOut([() => take(text, null)]),
    addFiles: (files: readonly File[]) => carryOut(files.map((file) => () => takeFile(file))),
  };
};
