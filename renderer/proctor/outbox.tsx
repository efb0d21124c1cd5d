import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Refused, toRefused } from '../connection/refused.ts';
import { useText } from '../kit/i18n.ts';
import { announce } from '../kit/Live.tsx';

export type DeedKind =
  | 'admit'
  | 'refuse'
  | 'letIn'
  | 'message'
  | 'pause'
  | 'resume'
  | 'extend'
  | 'release'
  | 'terminate';

/** A decision on its way: until it is confirmed, or refused and not yet read. */
export type Deed = {
  readonly id: number;
  readonly kind: DeedKind;
  /** Sitting or booking. */
  readonly of: string;
  /** The candidate's. */
  readonly name: string;
  readonly refused: Refused | null;
};

export type Outbox = {
  readonly deeds: readonly Deed[];
  /**
   * Carries a decision out; null when it is done, else why it was refused. A refusal that nobody
   * waits for any more (`leave`) stays in the list until it is dismissed.
   */
  readonly run: (
    deed: Pick<Deed, 'kind' | 'of' | 'name'>,
    call: () => Promise<unknown>,
  ) => { readonly id: number; readonly done: Promise<Refused | null> };
  /** The dialog that waited for the answer was closed. */
  readonly leave: (id: number) => void;
  readonly dismiss: (id: number) => void;
};

const Context = createContext<Outbox | null>(null);

/** Keeps decisions that are under way, whatever is open on the screen. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const words = useRef(t);
  words.current = t;
  const [deeds, setDeeds] = useState<readonly Deed[]>([]);
  const attended = useRef(new Set<number>());
  const last = useRef(0);

  const dismiss = useCallback(
    (id: number) => setDeeds((all) => all.filter((deed) => deed.id !== id)),
    [],
  );
  const leave = useCallback((id: number) => {
    attended.current.delete(id);
  }, []);
  const run = useCallback<Outbox['run']>(
    (deed, call) => {
      last.current += 1;
      const id = last.current;
      attended.current.add(id);
      setDeeds((all) => [...all, { ...deed, id, refused: null }]);
      const carryOut = async (): Promise<Refused | null> => {
        try {
          await call();
          dismiss(id);
          announce(words.current(`proctor:deed.done.${deed.kind}`, { name: deed.name }));
          return null;
        } catch (error) {
          const refused = toRefused(error);
          if (attended.current.has(id)) dismiss(id);
          else setDeeds((all) => all.map((one) => (one.id === id ? { ...one, refused } : one)));
          return refused;
        } finally {
          attended.current.delete(id);
        }
      };
      return { id, done: carryOut() };
    },
    [dismiss],
  );

  const outbox = useMemo(() => ({ deeds, run, leave, dismiss }), [deeds, run, leave, dismiss]);
  return <Context value={outbox}>{children}</Context>;
}

export const useOutbox = (): Outbox => {
  const outbox = useContext(Context);
  if (outbox === null) throw new Error('useOutbox needs an OutboxProvider above');
  return outbox;
};
