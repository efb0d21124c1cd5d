import { useCallback, useState } from 'react';
import type { CheckFinding, CheckState } from '../../../preload/contract/check.ts';
import { useCommand } from '../parts/use-command.ts';
import { findingOf, type WindowCheck } from './flow.ts';

/** What the main process made of a measurement of this window. */
export type Judged = { readonly state: CheckState; readonly finding: CheckFinding | undefined };

/** Has measurements of one check judged: what came of it, whether it is under way, why it was refused. */
export function useJudged(check: WindowCheck) {
  const { pending, refused, run, forget: forgetRefused } = useCommand();
  const [judged, setJudged] = useState<Judged | null>(null);
  const judge = useCallback(
    (send: () => Promise<CheckState>) =>
      run(async () => {
        const state = await send();
        setJudged({ state, finding: findingOf(state, check) });
      }),
    [run, check],
  );
  const forget = useCallback(() => {
    setJudged(null);
    forgetRefused();
  }, [forgetRefused]);
  return { judged, pending, refused, judge, forget };
}
