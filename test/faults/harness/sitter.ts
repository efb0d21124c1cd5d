import { newCommandId } from '../../../renderer/connection/command-id.ts';
import { Refused } from '../../../renderer/connection/refused.ts';
import type { Figures } from './figures.ts';
import { monotonic } from './monotonic.ts';
import { isOpen, type Seats, type SittingRecord, type Told, type Verb } from './record.ts';

/** The connection ended under a call: the program is gone, and what became of the call is open. */
export class Gone extends Error {}

export type SitterOptions = {
  readonly record: SittingRecord;
  readonly seats: Seats;
  readonly figures: Figures;
  /** Told of every command at the instant at which it was handed to the connection. */
  readonly onSent: () => void;
};

/** Sends the commands of one sitting and writes down what it is told of them. */
export const createSitter = ({ record, seats, figures, onSent }: SitterOptions) => {
  const send = async (told: Told): Promise<{ readonly seq: number }> => {
    told.sent = monotonic();
    const asked = told.call(seats, told.command);
    figures.commands += 1;
    onSent();
    try {
      const { seq } = await asked;
      told.seq = seq;
      told.happened ??= { from: told.sent, to: monotonic() };
      if (told.verb === 'answer') figures.answers += 1;
      return { seq };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.code === 'session-ended') throw new Gone(told.verb);
      told.refused = error.code;
      throw error;
    }
  };

  const tell = (
    verb: Verb,
    data: Told['data'],
    call: Told['call'],
  ): Promise<{ readonly seq: number }> => {
    const told: Told = {
      command: newCommandId(),
      verb,
      data,
      call,
      sent: 0,
      seq: null,
      refused: null,
      isLogged: false,
      happened: null,
    };
    record.told.push(told);
    return send(told);
  };

  /** The sitting, which a look-up must have found. */
  const sitting = (): string => {
    if (record.sitting === null) throw new Error('nobody was looked up yet');
    return record.sitting;
  };

  return {
    tell,
    sitting,

    /** Finds the booking and its sitting: opens it, or goes on with it. */
    arrive: async (): Promise<void> => {
      await tell('lookUp', {}, async ({ candidate }, command) => {
        const by = { by: 'confirmation', command, code: record.confirmation } as const;
        const found = await candidate.api.sitting.lookUp(by);
        if (found.found !== 'sitting') throw new Error('a booking of its own is not found as one');
        if (record.sitting !== null && record.sitting !== found.sitting) {
          figures.findings.push({ kind: 'lost', detail: `${record.confirmation}: sitting anew` });
        }
        record.sitting = found.sitting;
        return { seq: 0 };
      });
      const at = record.told.at(-1)?.happened;
      if (at) record.marks.push({ what: 'attached', at });
    },

    /**
     * Sends again, in their order, what was never answered, as a window does that has reconnected.
     * A refusal is an answer too.
     */
    resend: async (): Promise<void> => {
      for (const told of record.told.filter(isOpen)) {
        if (told.verb === 'lookUp') continue;
        const wasDone = told.happened !== null;
        if (wasDone) figures.doneUnanswered += 1;
        figures.resent += 1;
        await send(told).catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          if (!wasDone) return;
          const detail = `${told.verb} ${told.command}: done, but refused again: ${error.code}`;
          figures.findings.push({ kind: 'twice', detail });
        });
      }
    },

    /** Sends again what was answered already: nothing may happen by it, the answer be the same. */
    repeat: async (told: Told): Promise<void> => {
      figures.resent += 1;
      const { seq } = await told.call(seats, told.command);
      if (seq !== told.seq) {
        const detail = `${told.verb} ${told.command}: was ${told.seq}, is ${seq}`;
        figures.findings.push({ kind: 'twice', detail });
      }
    },
  };
};

export type Sitter = ReturnType<typeof createSitter>;
