import {
  isUnanswered,
  type Machine,
  type ProcessRow,
  type Unanswered,
} from '../../ports/machine.ts';
import { parseBundles } from './macos/bundles.ts';
import { parseProcesses } from './macos/processes.ts';
import { within } from './within.ts';

/** Milliseconds: bundle identifiers are worth having, and not worth losing the list for. */
const bundlesLimit = 1_500;

/**
 * All programs that run on macOS, by ps(1), applications with their bundle identifier by lsappinfo(8).
 * A list without a single line is no answer; without lsappinfo the identifiers are absent.
 */
export const macProcesses = async (
  run: Machine['run'],
): Promise<readonly ProcessRow[] | Unanswered> => {
  const [listed, applications] = await Promise.all([
    run('/bin/ps', '-axo', 'pid=,ppid=,uid=,comm='),
    within(bundlesLimit, () => run('/usr/bin/lsappinfo', 'list')),
  ]);
  if (isUnanswered(listed)) return listed;
  const rows = parseProcesses(listed.out, process.getuid?.() ?? -1);
  if (rows.length === 0) return { failed: 'error', detail: 'ps lists nothing' };
  if (isUnanswered(applications)) return rows;
  const bundles = parseBundles(applications.out);
  return rows.map((row) => ({ ...row, bundle: bundles.get(row.pid) ?? null }));
};
