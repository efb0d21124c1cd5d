import { writeFileSync } from 'node:fs';
import { createMachine } from '../../adapters/machine/create.ts';
import { withoutPersonalData } from '../../adapters/machine/snapshot/private/without-personal-data.ts';
import { recording } from '../../adapters/machine/snapshot/recording.ts';
import { replay } from '../../adapters/machine/snapshot/replay.ts';
import type { Snapshot } from '../../adapters/machine/snapshot/schema.ts';
import { measureNetwork } from '../../adapters/network/measure.ts';
import { lookAt } from '../../adapters/probes/look.ts';
import { judge } from '../../domain/checks/judge.ts';
import { noMedia } from '../../domain/checks/media.ts';
import { judgeNetwork } from '../../domain/checks/network.ts';
import { clockFrom } from '../../domain/checks/network-clock.ts';
import { weigh } from '../../domain/checks/outcome.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import { serverFrom } from '../../domain/checks/server-address.ts';
import type { Machine } from '../../ports/machine.ts';
import type { NetworkServer } from '../../ports/network-test.ts';
import type { CheckReport } from '../../services/checks/check-report.ts';
import { checkPage } from '../check-page.ts';
import { checkWordsIn } from '../check-words.ts';
import { readPrograms } from '../resources.ts';
import { fill } from '../say.ts';
import { version } from '../version.ts';
import { readCheckPolicy, readSnapshotFile } from './check-files.ts';
import { type Progress, progressOn } from './check-progress.ts';
import { sayReport } from './check-say.ts';
import { exit, type Output, Stop } from './output.ts';
import { signTicket } from './ticket.ts';

export type CheckOptions = {
  readonly policy?: string;
  readonly html?: string;
  readonly snapshot?: string;
  readonly record?: string;
  readonly ticket?: string;
  /** Test servers, in the order in which they are tried. */
  readonly server?: readonly string[];
};

/** `invigil check`: is this machine fit for the exam, and why (R-S1). */
export const checkCommand = async (
  output: Output,
  { policy: policyFile, html, snapshot: snapshotFile, record, ticket, server = [] }: CheckOptions,
  locale: 'zh-CN' | 'en',
  data: string,
): Promise<number> => {
  if (snapshotFile !== undefined && (record !== undefined || ticket !== undefined)) {
    throw new Stop(output.words.text.check.bothSnapshots);
  }
  const policy = readCheckPolicy(output, policyFile);
  const snapshot = snapshotFile === undefined ? null : await readSnapshotFile(output, snapshotFile);
  const real = snapshot === null ? createMachine({ dataFolder: data }) : replay(snapshot);
  const recorder = recording(real);
  const report = await makeReport(
    { machine: recorder.machine, policy, snapshot, servers: server.map(serverOf) },
    progressOn(output),
  );
  if (record !== undefined) {
    const about = {
      title: `${report.platform}, ${report.made}`,
      recorded: report.made.slice(0, 10),
    };
    write(
      output,
      record,
      `${JSON.stringify(withoutPersonalData(recorder.snapshot(about)), null, 2)}\n`,
    );
    output.say(fill(output.words.text.check.recorded, { file: record }));
  }
  const signed = ticket === undefined ? null : await signTicket(output, data, report);
  if (html !== undefined) {
    write(output, html, checkPage(report, locale, signed));
    output.say(fill(output.words.text.check.written, { file: html }));
  }
  if (ticket !== undefined) {
    write(output, ticket, `${JSON.stringify(signed, null, 2)}\n`);
    output.say(fill(output.words.text.check.ticketWritten, { file: ticket }));
  }
  output.result(report);
  for (const line of sayReport(report, checkWordsIn(locale))) output.say(line);
  return report.result === 'ready'
    ? exit.done
    : report.result === 'not-ready'
      ? exit.notAsExpected
      : exit.couldNotRun;
};

type Asked = {
  readonly machine: Machine;
  readonly policy: CheckPolicy;
  readonly snapshot: Snapshot | null;
  readonly servers: readonly NetworkServer[];
};

/** Looks at the machine and measures the network side by side, then judges both. */
const makeReport = async (
  { machine: asked, policy, snapshot, servers }: Asked,
  progress: Progress,
): Promise<CheckReport> => {
  const began = performance.now();
  const made = new Date().toISOString();
  const machine = lookAt(asked);
  const [{ facts, probes }, network] = await Promise.all([
    machine.look(progress.onProbe),
    measureNetwork({ servers, seconds: policy.network.seconds, onProgress: progress.onNetwork }),
  ]);
  progress.end();
  const findings = judge(facts, {
    policy,
    programs: readPrograms(),
    // A recorded machine is judged as of the day on which it was recorded.
    today: snapshot?.recorded ?? made.slice(0, 10),
    centreOffsetMinutes: null,
    clock: clockFrom(network),
    network: judgeNetwork(network, policy),
    media: noMedia,
  });
  return {
    schema: 'invigil-check/1',
    program: version,
    made,
    platform: machine.platform,
    snapshot: snapshot?.title ?? null,
    ...weigh(findings, policy),
    network: network.ok ? network.value : null,
    probes,
    took: performance.now() - began,
    policy,
  };
};

/** The address, and its pin behind the sign. What is neither is told as one that can't be used. */
const serverOf = (text: string): NetworkServer => {
  const [url = '', ...pin] = text.split('#');
  return serverFrom(text) ?? (pin.length === 0 ? { url } : { url, fingerprint: pin.join('#') });
};

const write = (output: Output, file: string, text: string): void => {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Stop(fill(output.words.text.check.notWritten, { file, reason }));
  }
};
