import { writeFileSync } from 'node:fs';
import { askOnce } from '../../adapters/machine/ask-once.ts';
import { createMachine, usualLimit } from '../../adapters/machine/create.ts';
import { withoutPersonalData } from '../../adapters/machine/snapshot/private/without-personal-data.ts';
import { recording } from '../../adapters/machine/snapshot/recording.ts';
import { replay } from '../../adapters/machine/snapshot/replay.ts';
import type { Snapshot } from '../../adapters/machine/snapshot/schema.ts';
import { gather } from '../../adapters/probes/gather.ts';
import { probesOf } from '../../adapters/probes/of-platform.ts';
import { notKnown, signal } from '../../domain/checks/answer.ts';
import { unknown } from '../../domain/checks/facts.ts';
import { judge } from '../../domain/checks/judge.ts';
import { weigh } from '../../domain/checks/outcome.ts';
import type { CheckPolicy } from '../../domain/checks/policy.ts';
import type { Machine } from '../../ports/machine.ts';
import { checkPage } from '../check-page.ts';
import type { CheckReport } from '../check-report.ts';
import { checkWordsIn } from '../check-words.ts';
import { readPrograms } from '../resources.ts';
import { fill } from '../say.ts';
import { version } from '../version.ts';
import { readCheckPolicy, readSnapshotFile } from './check-files.ts';
import { sayReport } from './check-say.ts';
import { exit, type Output, Stop } from './output.ts';

export type CheckOptions = {
  readonly policy?: string;
  readonly html?: string;
  readonly snapshot?: string;
  readonly record?: string;
};

/** `invigil check`: is this machine fit for the exam, and why (R-S1). */
export const checkCommand = async (
  output: Output,
  { policy: policyFile, html, snapshot: snapshotFile, record }: CheckOptions,
  locale: 'zh-CN' | 'en',
  data: string,
): Promise<number> => {
  if (snapshotFile !== undefined && record !== undefined) {
    throw new Stop(output.words.text.check.bothSnapshots);
  }
  const policy = readCheckPolicy(output, policyFile);
  const snapshot = snapshotFile === undefined ? null : await readSnapshotFile(output, snapshotFile);
  const real = snapshot === null ? createMachine({ dataFolder: data }) : replay(snapshot);
  const recorder = recording(real);
  const report = await makeReport(recorder.machine, policy, snapshot, progressOn(output));
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
  if (html !== undefined) {
    write(output, html, checkPage(report, locale));
    output.say(fill(output.words.text.check.written, { file: html }));
  }
  output.result(report);
  for (const line of sayReport(report, checkWordsIn(locale))) output.say(line);
  return report.result === 'ready'
    ? exit.done
    : report.result === 'not-ready'
      ? exit.notAsExpected
      : exit.couldNotRun;
};

const makeReport = async (
  asked: Machine,
  policy: CheckPolicy,
  snapshot: Snapshot | null,
  onProbe: (done: number, all: number) => void,
): Promise<CheckReport> => {
  const began = performance.now();
  const made = new Date().toISOString();
  const { machine } = askOnce(asked);
  const { facts, times } = await gather(machine, probesOf(machine.platform), {
    // Questions give up before probes do.
    limit: usualLimit(machine.platform) + 200,
    onProbe,
  });
  const findings = judge(facts, {
    policy,
    programs: readPrograms(),
    // A recorded machine is judged as of the day on which it was recorded.
    today: snapshot?.recorded ?? made.slice(0, 10),
    centreOffsetMinutes: null,
    clock: unknown('not-asked'),
    network: {
      ...notKnown('network', 'not-asked'),
      signals: [signal('no-server', {}, 0)],
      remedy: 'ask-centre',
    },
  });
  return {
    schema: 'invigil-check/1',
    program: version,
    made,
    platform: machine.platform,
    snapshot: snapshot?.title ?? null,
    ...weigh(findings, policy),
    probes: times,
    took: performance.now() - began,
    policy,
  };
};

/** Shows how far it is on a terminal; in a pipe and beside JSON nothing. */
const progressOn = ({ json, words }: Output): ((done: number, all: number) => void) => {
  const { stderr } = process;
  if (json || !stderr.isTTY) return () => undefined;
  return (done, all) => {
    // Back to the start of the line, and rid of what stood there (ECMA-48 EL).
    stderr.write(`\r\u001b[K${done < all ? fill(words.text.check.progress, { done, all }) : ''}`);
  };
};

const write = (output: Output, file: string, text: string): void => {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Stop(fill(output.words.text.check.notWritten, { file, reason }));
  }
};
