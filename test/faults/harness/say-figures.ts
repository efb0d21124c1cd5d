import type { summary } from './figures.ts';

type Summary = ReturnType<typeof summary> & { readonly seed: number; readonly synchronous: string };

/** Findings that are told one by one; all are in the JSON. */
const shown = 20;

/** The figures of a run, line by line, for people. */
export const sayFigures = (run: Summary): readonly string[] => {
  const { givenPerKillMs: given, recoveryMs: recovery } = run;
  const hits = Object.entries(run.hits).map(([what, count]) => `  ${count} × ${what}`);
  return [
    `kills                        ${run.kills}`,
    `power cuts                   ${run.powerCuts}`,
    `ends in order                ${run.orderlyStops}`,
    'where they hit:',
    ...hits,
    `sittings finished            ${run.sittings}`,
    `commands                     ${run.commands} (${run.sentAgain} sent again)`,
    `done but not answered        ${run.carriedOutButNotAnswered}`,
    `answers told to be saved     ${run.acknowledgedAnswers}`,
    `lost                         ${run.lost}`,
    `half done, done twice        ${run.halfDone}, ${run.doneTwice}`,
    `refused or unsent, yet there ${run.unasked}`,
    `bundles verified             ${run.bundlesVerified} (${run.eventsVerified} events)`,
    `logs that don't verify       ${run.logsThatDoNotVerify}`,
    `states that differ           ${run.statesThatDiffer}`,
    `seconds unaccounted for      ${run.unaccountedSeconds}`,
    `kinds of time that differ    ${run.timesThatDiffer}`,
    `failures without a sentence  ${run.broken}`,
    `working time not counted     median ${given.median} ms, 95 % ${given.p95} ms, worst ${given.worst} ms a kill`,
    `first call after a start     median ${recovery.firstCallMedian} ms, 95 % ${recovery.firstCallP95} ms`,
    `candidate back in the exam   median ${recovery.sittingMedian} ms, 95 % ${recovery.sittingP95} ms`,
    `took                         ${run.seconds} s (seed ${run.seed}, synchronous=${run.synchronous})`,
    ...run.findings.slice(0, shown).map(({ kind, detail }) => `${kind.toUpperCase()}: ${detail}`),
    run.findings.length === 0 ? 'Nothing was lost.' : `${run.findings.length} findings.`,
  ];
};
