import { useCallback, useEffect, useRef, useState } from 'react';
import type {
  CheckName,
  CheckProgress,
  CheckState,
  RoughLocation,
} from '../../../preload/contract/check.ts';
import { useConnection } from '../../connection/react.ts';
import { Refused, toRefused } from '../../connection/refused.ts';

export type RunInput = {
  readonly what: 'all' | 'changed' | CheckName;
  readonly location: RoughLocation | null;
};

/** How far a run is; `progress` is null until the first news. */
export type Run =
  | { readonly at: 'idle' }
  | {
      readonly at: 'running';
      readonly what: RunInput['what'];
      readonly progress: Extract<CheckProgress, { at: 'running' }> | null;
    }
  | { readonly at: 'refused'; readonly refused: Refused };

/**
 * Has the machine and the network checked, one run at a time. A new one, and leaving the screen, ends
 * the one before.
 * @param onDone told what it came to
 */
export function useCheckRun(onDone: (state: CheckState, what: RunInput['what']) => void) {
  const { api } = useConnection();
  const [run, setRun] = useState<Run>({ at: 'idle' });
  const under = useRef<AbortController | null>(null);
  const latest = useRef(onDone);
  latest.current = onDone;

  const start = useCallback(
    (input: RunInput) => {
      under.current?.abort();
      const abort = new AbortController();
      under.current = abort;
      const { signal } = abort;
      setRun({ at: 'running', what: input.what, progress: null });
      const follow = async () => {
        for await (const news of await api.check.run(input, { signal })) {
          if (signal.aborted) return;
          if (news.at === 'done') {
            setRun({ at: 'idle' });
            return latest.current(news.state, input.what);
          }
          setRun({ at: 'running', what: input.what, progress: news });
        }
        throw new Refused('session-ended');
      };
      follow().catch((error) => {
        if (!signal.aborted) setRun({ at: 'refused', refused: toRefused(error) });
      });
    },
    [api],
  );
  useEffect(() => () => under.current?.abort(), []);
  return { run, start };
}
