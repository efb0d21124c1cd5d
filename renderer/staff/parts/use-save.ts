import { useCallback, useRef, useState } from 'react';
import { type Refused, toRefused } from '../../connection/refused.ts';
import type { FileOut } from '../types.ts';
import { saveFile } from './save-file.ts';

export type Saving<Which extends string> = {
  /** Which file is being made. */
  readonly pending: Which | null;
  readonly saved: string | null;
  readonly refused: Refused | null;
  readonly save: (which: Which, ask: () => Promise<FileOut>) => Promise<void>;
};

/** Fetches a file and gives it to the person, one at a time. */
export const useSave = <Which extends string>(): Saving<Which> => {
  const [pending, setPending] = useState<Which | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const busy = useRef(false);
  const save = useCallback(async (which: Which, ask: () => Promise<FileOut>) => {
    if (busy.current) return;
    busy.current = true;
    setPending(which);
    setSaved(null);
    setRefused(null);
    try {
      const file = await ask();
      saveFile(file);
      setSaved(file.name);
    } catch (error) {
      setRefused(toRefused(error));
    }
    busy.current = false;
    setPending(null);
  }, []);
  return { pending, saved, refused, save };
};
