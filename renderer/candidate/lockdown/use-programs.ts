import { useCallback, useEffect, useState } from 'react';
import type { ForbiddenProgram } from '../../../preload/contract/lockdown.ts';
import { useConnection } from '../../connection/react.ts';
import { useCommand } from '../parts/use-command.ts';

/** How often it is asked what runs, in ms. */
const everyMs = 2_000;

type Ending = { readonly pid: number; readonly how: 'ask' | 'force' };

/** Forbidden programs that are open, asked again and again, and how to end one. */
export const useProgramsOpen = () => {
  const { api } = useConnection();
  const [programs, setPrograms] = useState<readonly ForbiddenProgram[] | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const { run, refused } = useCommand();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    // One question at a time: a slow machine is not asked faster than it answers.
    const ask = async () => {
      try {
        const answer = await api.lockdown.programs();
        if (!gone) setPrograms(answer.programs);
      } catch {
        // Asked again below; what was known stays until then.
      }
      if (!gone) timer = setTimeout(ask, everyMs);
    };
    void ask();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [api]);

  const end = useCallback(
    async (pid: number, how: 'ask' | 'force') => {
      setEnding({ pid, how });
      await run(async () => setPrograms((await api.lockdown.endProgram({ pid, how })).programs));
      setEnding(null);
    },
    [api, run],
  );
  return { programs, ending, refused, end };
};
