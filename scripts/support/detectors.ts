import type { Verdict } from '../../main/domain/checks/finding.ts';
import type { Judged } from '../../test/support/corpus/judged.ts';

/** Counts over machines of one kind, e.g. false accusations among physical ones. */
export type Rate = { readonly count: number; readonly of: number };

export type DetectorRates = {
  /** Honest machines that were accused: told `not-ready`. */
  readonly accused: Rate;
  /** Honest machines that were told `advice`: nobody is kept from an exam by that alone. */
  readonly suspected: Rate;
  /** Honest machines of which too little could be found out. */
  readonly honestUnknown: Rate;
  /** Plain cases that were passed as `ready`. */
  readonly missed: Rate;
  /** Plain cases that were told as sure (`not-ready`), not only as suspicious. */
  readonly sure: Rate;
  /** Hardened cases that were at least suspicious. */
  readonly hardened: Rate;
};

export type Detector = 'virtual-machine' | 'remote-session';

const isTold =
  (detector: Detector, ...verdicts: readonly Verdict[]) =>
  (one: Judged): boolean =>
    verdicts.includes(one.of(detector).verdict);

/** Whether a machine is what the detector looks for. */
export const isCase = ({ truth }: Judged, detector: Detector): boolean =>
  detector === 'virtual-machine' ? truth.machine !== 'physical' : truth.remote !== 'none';

const rate = (of: readonly Judged[], counted: (one: Judged) => boolean): Rate => ({
  count: of.filter(counted).length,
  of: of.length,
});

/** What a detector did on these machines. Whoever is accused of the one is no case of the other. */
export const ratesOf = (machines: readonly Judged[], detector: Detector): DetectorRates => {
  // A machine that is no computer of its own is refused anyway: only real ones can be accused.
  const honest = machines.filter(
    (one) => !isCase(one, detector) && one.truth.machine === 'physical',
  );
  const cases = machines.filter((one) => isCase(one, detector));
  const isHardened = ({ truth }: Judged): boolean =>
    detector === 'virtual-machine' && truth.hardened === true;
  const plain = cases.filter((one) => !isHardened(one));
  const hardened = cases.filter(isHardened);
  return {
    accused: rate(honest, isTold(detector, 'not-ready')),
    suspected: rate(honest, isTold(detector, 'advice')),
    honestUnknown: rate(honest, isTold(detector, 'unknown')),
    missed: rate(plain, isTold(detector, 'ready')),
    sure: rate(plain, isTold(detector, 'not-ready')),
    hardened: rate(hardened, isTold(detector, 'advice', 'not-ready')),
  };
};

/** 95 % interval of a rate, 0 to 1 (Wilson 1927, the score interval). */
export const interval = ({ count, of }: Rate): readonly [number, number] => {
  if (of === 0) return [0, 1];
  const z = 1.959964;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
};

const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

/** `0 of 42 (0.0–8.4 %)` */
const said = (one: Rate): string => {
  if (one.of === 0) return '–';
  const [low, high] = interval(one);
  return `${one.count} of ${one.of} (${percent(low)} – ${percent(high)})`;
};

const names: Readonly<Record<Detector, string>> = {
  'virtual-machine': 'Virtual machine',
  'remote-session': 'Remote control',
};

const groups: readonly (readonly [string, (one: Judged) => boolean])[] = [
  ['recorded, seen', ({ snapshot, truth }) => snapshot.how === 'recorded' && !truth.setAside],
  [
    'recorded, set aside',
    ({ snapshot, truth }) => snapshot.how === 'recorded' && truth.setAside === true,
  ],
  ['reconstructed, seen', ({ snapshot, truth }) => snapshot.how !== 'recorded' && !truth.setAside],
  [
    'reconstructed, set aside',
    ({ snapshot, truth }) => snapshot.how !== 'recorded' && truth.setAside === true,
  ],
  ['all', () => true],
];

/** The tables of docs/detectors.md, one for each detector. */
export const rateTables = (machines: readonly Judged[]): string =>
  (Object.keys(names) as Detector[])
    .map((detector) =>
      [
        `### ${names[detector]}`,
        '',
        '| machines | honest ones accused | honest ones suspected | honest ones not known | plain cases missed | plain cases told as sure | hardened cases at least suspected |',
        '|---|---|---|---|---|---|---|',
        ...groups.flatMap(([name, belongs]) => {
          const these = machines.filter(belongs);
          if (these.length === 0) return [];
          const { accused, suspected, honestUnknown, missed, sure, hardened } = ratesOf(
            these,
            detector,
          );
          const cells = [accused, suspected, honestUnknown, missed, sure, hardened];
          return [`| ${name} | ${cells.map(said).join(' | ')} |`];
        }),
      ].join('\n'),
    )
    .join('\n\n');

/** Every machine on which a detector was wrong or unsure, with what it said. */
export const worthALook = (machines: readonly Judged[]): string =>
  machines
    .flatMap((one) =>
      (Object.keys(names) as Detector[]).flatMap((detector) => {
        const { verdict, signals } = one.of(detector);
        const wanted = isCase(one, detector) ? 'not-ready' : 'ready';
        // What is virtual is refused; what its remote control is called then matters to nobody.
        const matters = detector === 'virtual-machine' || one.truth.machine === 'physical';
        if (verdict === wanted || !matters) return [];
        const why = signals.map(({ code }) => `\`${code}\``).join(', ');
        return [`| ${one.snapshot.title} | ${names[detector]} | ${verdict} | ${why} |`];
      }),
    )
    .toSorted()
    .join('\n');
