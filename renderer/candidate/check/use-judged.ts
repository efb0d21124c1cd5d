import { useCallback, useRef, useState } from 'react';
import type { CheckFinding, CheckState } from '../../../preload/contract/check.ts';
import { useCommand } from '../parts/use-command.ts';
import { findingOf, type WindowCheck } from './flow.ts';

/** What the main process made of a measurement of this window. */
type Judged = { readonly state: CheckState; readonly finding: CheckFinding | undefined };

/**
 * Has measurements of one check judged: what came of it, whether it is under way, why it was refused.
 * What was forgotten does not come back by an answer that was still on its way.
 */
export function useJudged(check: WindowCheck) {
  const { pending, refused, run, forget: forgetRefused } = useCommand();
  const [judged, setJudged] = useState<Judged | null>(null);
  const newest = useRef(0);
  const judge = useCallback(
    (send: () => Promise<CheckState>) => {
      newest.current += 1;
      const own = newest.current;
      return run(async () => {
        const state = await send();
        if (own === newest.current) setJudged({ state, finding: findingOf(state, check) });
      });
    },
    [run, check],
  );
  const forget = useCallback(() => {
    newest.current += 1;
    setJudged(null);
    forgetRefused();
  }, [forgetRefused]);
  return { judged, pending, refused, judge, forget };
}
