import type { Finding } from './findings.ts';

/** What a run has seen so far; one for all lanes. */
export type Figures = {
  kills: number;
  powerCuts: number;
  /** Ends in order, which the harness also asks for now and then. */
  stops: number;
  /** What the program or its candidate was doing when the end came, and how often. */
  readonly hits: Map<string, number>;
  sittings: number;
  commands: number;
  /** Answers that were told to be saved. */
  answers: number;
  /** Commands that were sent when the end came, and found in the log without having been answered. */
  doneUnanswered: number;
  /** Commands that were sent again after a restart. */
  resent: number;
  bundles: number;
  /** Events in verified bundles of ended sittings. */
  events: number;
  unaccountedMs: number;
  /** Per kill at work: milliseconds by which the candidate was given more time than truly passed. */
  readonly given: number[];
  /** Milliseconds from starting the process to the first served call, and to the resumed sitting. */
  readonly toFirstCall: number[];
  readonly toSitting: number[];
  readonly findings: Finding[];
};

export const newFigures = (): Figures => ({
  kills: 0,
  powerCuts: 0,
  stops: 0,
  hits: new Map(),
  sittings: 0,
  commands: 0,
  answers: 0,
  doneUnanswered: 0,
  resent: 0,
  bundles: 0,
  events: 0,
  unaccountedMs: 0,
  given: [],
  toFirstCall: [],
  toSitting: [],
  findings: [],
});

export const countHit = ({ hits }: Figures, what: string): void =>
  void hits.set(what, (hits.get(what) ?? 0) + 1);

/** The value below which this share of a list lies; null for an empty one. */
export const quantile = (list: readonly number[], share: number): number | null =>
  list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ??
  null;

const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));

/** The figures as they are published. */
export const summary = (figures: Figures, seconds: number) => {
  const of = (kind: Finding['kind']) =>
    figures.findings
      .filter((finding) => finding.kind === kind)
      .reduce((sum, { count }) => sum + (count ?? 1), 0);
  return {
    kills: figures.kills,
    powerCuts: figures.powerCuts,
    orderlyStops: figures.stops,
    hits: Object.fromEntries([...figures.hits].sort((a, b) => b[1] - a[1])),
    sittings: figures.sittings,
    commands: figures.commands,
    acknowledgedAnswers: figures.answers,
    lost: of('lost'),
    halfDone: of('half'),
    doneTwice: of('twice'),
    unasked: of('unasked'),
    logsThatDoNotVerify: of('log'),
    bundlesVerified: figures.bundles,
    eventsVerified: figures.events,
    statesThatDiffer: of('state'),
    unaccountedSeconds: figures.unaccountedMs / 1_000,
    timesThatDiffer: of('time'),
    broken: of('broken'),
    carriedOutButNotAnswered: figures.doneUnanswered,
    sentAgain: figures.resent,
    givenPerKillMs: {
      median: whole(quantile(figures.given, 0.5)),
      p95: whole(quantile(figures.given, 0.95)),
      worst: whole(quantile(figures.given, 1)),
      least: whole(quantile(figures.given, 0)),
    },
    recoveryMs: {
      firstCallMedian: whole(quantile(figures.toFirstCall, 0.5)),
      firstCallP95: whole(quantile(figures.toFirstCall, 0.95)),
      sittingMedian: whole(quantile(figures.toSitting, 0.5)),
      sittingP95: whole(quantile(figures.toSitting, 0.95)),
    },
    seconds: Math.round(seconds),
    findings: figures.findings,
  };
};
