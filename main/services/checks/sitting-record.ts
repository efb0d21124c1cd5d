import type { CheckName } from '../../domain/checks/finding.ts';
import { type MachineRecord, machineLines } from '../../domain/checks/machine-record.ts';
import type { TestView } from './system-test.ts';
import { changesOf } from './test-state.ts';

/** What a sitting keeps of a test: of the machine R-S7's list and no more, and how the test went. */
export const recordOf = ({ test, outcome, policy }: TestView): MachineRecord => {
  const verdict = (check: CheckName) =>
    outcome.findings.find((one) => one.check === check)?.verdict ?? 'unknown';
  const { since } = test;
  return {
    made: test.made,
    policy,
    result: outcome.result,
    lines: machineLines(outcome.findings),
    recorded: {
      addresses: test.look.addresses,
      device: test.known.machine,
      location: test.location,
      vpn: verdict('proxy-and-vpn'),
      virtualMachine: verdict('virtual-machine'),
      remoteSession: verdict('remote-session'),
    },
    since: since && {
      made: since.ticket.made,
      kept: since.kept,
      changed: changesOf(test, outcome, policy),
    },
  };
};
