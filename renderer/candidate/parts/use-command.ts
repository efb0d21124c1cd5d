import { useCallback, useState } from 'react';
import { type Refused, toRefused } from '../../connection/refused.ts';

/**
 * Runs one command at a time for a screen: whether it is under way, and why it was refused.
 * A screen that is gone by the answer hears nothing of it.
 */
export function useCommand() {
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = useCallback(async (command: () => Promise<unknown>): Promise<boolean> => {
    setPending(true);
    setRefused(null);
    try {
      await command();
      return true;
    } catch (error) {
      setRefused(toRefused(error));
      return false;
    } finally {
      setPending(false);
    }
  }, []);
  return { pending, refused, run, forget: useCallback(() => setRefused(null), []) };
}
