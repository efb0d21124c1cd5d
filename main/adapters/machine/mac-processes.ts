import type { Machine, ProcessRow, Unanswered } from '../../ports/machine.ts';
import { parseProcesses } from './macos/processes.ts';

/** All programs that run on macOS, by ps(1). A list without a single line is no answer. */
export const macProcesses = async (
  run: Machine['run'],
): Promise<readonly ProcessRow[] | Unanswered> => {
  const answer = await run('/bin/ps', '-axo', 'pid=,ppid=,uid=,comm=');
  if ('failed' in answer) return answer;
  const rows = parseProcesses(answer.out, process.getuid?.() ?? -1);
  return rows.length > 0 ? rows : { failed: 'error', detail: 'ps lists nothing' };
};
