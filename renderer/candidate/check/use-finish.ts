import { useRef } from 'react';
import type { CheckState } from '../../../preload/contract/check.ts';
import { useConnection } from '../../connection/react.ts';
import { useCommand } from '../parts/use-command.ts';

/**
 * Ends the test as it stands: its ticket is signed and kept, and there is a report of it. Once for
 * each state: what was ended already is not ended again.
 */
export function useFinish(state: CheckState) {
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const finished = useRef<CheckState | null>(null);
  const finish = async (): Promise<boolean> => {
    if (finished.current === state) return true;
    const done = await run(() => connection.send(connection.api.check.finish));
    if (done) finished.current = state;
    return done;
  };
  return { pending, refused, finish, run };
}
