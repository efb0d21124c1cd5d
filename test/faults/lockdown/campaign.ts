import { systems } from '../../support/simulated-machine/systems.ts';
import { chanceOf } from '../harness/chance.ts';
import { defective, everyAbility, everyByte, everyRefusal } from './cases.ts';
import { killLocked, newKillFigures } from './kills.ts';
import { type Case, newProof, type Proof, prove } from './proof.ts';
import { type RealProof, realProofs } from './real-operations.ts';

export type LockdownCampaign = {
  readonly kills: number;
  readonly seed: number;
  readonly json: boolean;
  /** Told what goes on, for people who wait. */
  readonly say: (line: string) => void;
};

/**
 * `npm run faults -- --lockdown`: every cut of every plan, byte by byte, then real kills. Answers the
 * exit code: 0, the machine was always as it was found; 1, it was not, or the proof missed a defect.
 */
export const runLockdown = async ({
  kills,
  seed,
  json,
  say,
}: LockdownCampaign): Promise<number> => {
  const rows: Row[] = [];
  for (const { name } of systems) {
    const mine = cases.filter(({ simulated }) => simulated.name === name);
    const proof = await proofOf(mine);
    rows.push({ system: name, plans: mine.length, proof });
    say(`${name}: ${mine.length} plans, ${proof.firstCuts} cuts, ${proof.starts} starts`);
  }
  const shipped: Shipped[] = [];
  for (const one of realProofs) shipped.push({ name: one.name, ...(await one.prove()) });
  const missed: string[] = [];
  for (const { name, of } of defective) {
    if ((await proofOf([of])).differences.length === 0) missed.push(`not found: ${name}`);
  }
  say(`${defective.length - missed.length} of ${defective.length} defects were found`);
  const killed = newKillFigures();
  await killLocked(kills, chanceOf(seed), killed);

  const differences = [
    ...rows.flatMap(({ proof }) => proof.differences),
    ...shipped.flatMap((one) => one.differences),
    ...killed.differences,
    ...missed,
  ];
  const defects = { built: defective.length, found: defective.length - missed.length };
  if (json) {
    console.log(JSON.stringify({ seed, rows, shipped, defects, killed, differences }, null, 2));
  } else {
    const defectLine = `${defects.found} of ${defects.built} built-in defects were found.`;
    const lines = [...table(rows), '', ...shippedLines(shipped), defectLine];
    const end = [...differences, `${differences.length} differences.`];
    for (const line of [...lines, ...killLines(seed, killed), ...end]) console.log(line);
  }
  return differences.length > 0 ? 1 : 0;
};

const cases = [...everyByte, ...everyAbility, ...everyRefusal];

const proofOf = async (cases: readonly Case[]): Promise<Proof> => {
  const proof = newProof();
  for (const one of cases) await prove(one, proof);
  return proof;
};

type Shipped = { readonly name: string } & RealProof;

const shippedLines = (shipped: readonly Shipped[]): readonly string[] =>
  shipped.map(
    ({ name, firstCuts, starts }) =>
      `Shipped operations on ${name}: ${firstCuts} cuts, ${starts} starts.`,
  );

type Row = { readonly system: string; readonly plans: number; readonly proof: Proof };

/** As it stands in docs/lockdown.md. */
const table = (rows: readonly Row[]): readonly string[] => {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return [
    line(['system', 'plans', 'cuts of an exam', 'cuts of an undoing', 'starts', 'differences']),
    line(['---', '---:', '---:', '---:', '---:', '---:']),
    ...rows.map(({ system, plans, proof }) =>
      line([
        system,
        plans,
        proof.firstCuts,
        proof.laterCuts,
        proof.starts,
        proof.differences.length,
      ]),
    ),
    line([
      'all',
      sum(({ plans }) => plans),
      sum(({ proof }) => proof.firstCuts),
      sum(({ proof }) => proof.laterCuts),
      sum(({ proof }) => proof.starts),
      sum(({ proof }) => proof.differences.length),
    ]),
  ];
};

const killLines = (seed: number, killed: ReturnType<typeof newKillFigures>): readonly string[] => [
  `Seed ${seed}: ${killed.kills} programs killed while they held a machine or gave it back, ${killed.held} of them with something to undo;`,
  `${killed.recoveriesKilled} killed while they undid it; ${killed.atPoints} at a drawn change, ${killed.atMoments} at any moment.`,
];
