import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Seat } from '../../preload/contract/proctor.ts';
import { countOf, type Fresh, freshOf } from './incidents.ts';

type Looked = {
  /** How many incidents of each sitting this proctor has looked at. */
  readonly counts: ReadonlyMap<string, number>;
  readonly look: (seat: Seat) => void;
};

const Context = createContext<Looked | null>(null);

/** Remembers what of the incidents this window has shown; gone with the window. */
export function LookedProvider({ children }: { readonly children: ReactNode }) {
  const [counts, setCounts] = useState<ReadonlyMap<string, number>>(new Map());
  const look = useCallback((seat: Seat) => {
    const count = countOf(seat);
    setCounts((before) =>
      (before.get(seat.sitting) ?? 0) === count ? before : new Map(before).set(seat.sitting, count),
    );
  }, []);
  const looked = useMemo(() => ({ counts, look }), [counts, look]);
  return <Context value={looked}>{children}</Context>;
}

const useLooked = (): Looked => {
  const looked = useContext(Context);
  if (looked === null) throw new Error('useLooked needs a LookedProvider above');
  return looked;
};

/** What has come to each seat since it was looked at. */
export const useFresh = (): ((seat: Seat) => Fresh) => {
  const { counts } = useLooked();
  return useCallback((seat: Seat) => freshOf(seat, counts.get(seat.sitting) ?? 0), [counts]);
};

/** Looks at a seat's incidents as long as they are on the screen. */
export const useLookAt = (seat: Seat): void => {
  const { look } = useLooked();
  useEffect(() => look(seat), [look, seat]);
};
