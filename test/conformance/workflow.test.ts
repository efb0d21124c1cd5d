import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';

type Step = {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};
type Job = {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly strategy: { readonly matrix: { readonly system: readonly string[] } };
  readonly steps: readonly Step[];
};
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
};

const folder = '.github/workflows';
const names = readdirSync(folder).map((name) => `${folder}/${name}`);
const textOf = (file: string) => readFileSync(file, 'utf8');
const documentOf = (file: string) => parseDocument(textOf(file), { strict: true });
const read = (file: string): Workflow => documentOf(file).toJS();

const scripts = Object.keys(JSON.parse(textOf('package.json')).scripts);
const stepsOf = (file: string) => Object.values(read(file).jobs).flatMap(({ steps }) => steps);

/** What is wrong with a command of a step: a script or tool that we don't have, a file that isn't there. */
const wrongIn = (run: string): readonly string[] => [
  ...[...run.matchAll(/npm run ([\w-]+)/g)]
    .flatMap(([, script]) => script ?? [])
    .filter((script) => !scripts.includes(script))
    .map((script) => `no script "${script}"`),
  ...[...run.matchAll(/npx (?:--\S+ )*([\w-]+)/g)]
    .flatMap(([, tool]) => tool ?? [])
    .filter((tool) => !existsSync(`node_modules/.bin/${tool}`))
    .map((tool) => `no tool "${tool}"`),
  ...[...run.matchAll(/(?:test|scripts|main)\/[\w./-]+/g)]
    .map(([file]) => file)
    .filter((file) => !existsSync(file))
    .map((file) => `no file "${file}"`),
  ...(/\$\{\{/.test(run) ? ['text from outside in a command'] : []),
];

it('a command that can’t work, or takes text from outside, is told', () => {
  expect(wrongIn('npm run nonsense')).toEqual(['no script "nonsense"']);
  expect(wrongIn('npx nonsense')).toEqual(['no tool "nonsense"']);
  expect(wrongIn('npx vitest run test/none.test.ts')).toEqual(['no file "test/none.test.ts"']);
  expect(wrongIn(`echo "\${{ github.event.issue.title }}"`)).toHaveLength(1);
});

describe.each(names)('the workflow %s', (file) => {
  it('is YAML without errors, warnings or keys that stand twice', () => {
    const { errors, warnings } = documentOf(file);
    expect([...errors, ...warnings]).toEqual([]);
  });

  it('may read the repository and nothing else, and knows no secret', () => {
    expect(read(file).permissions).toEqual({ contents: 'read' });
    for (const { permissions } of Object.values(read(file).jobs))
      expect(permissions).toBeUndefined();
    expect(textOf(file)).not.toMatch(/secrets\.|pull_request_target|GITHUB_TOKEN/);
  });

  it('uses only actions that are pinned to a commit, with the version beside it', () => {
    const uses = textOf(file)
      .split('\n')
      .filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(uses.length).toBeGreaterThan(1);
    for (const line of uses) {
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false);
  });

  it('runs only what is there', () => {
    const commands = stepsOf(file).flatMap(({ run }) => run ?? []);
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.flatMap(wrongIn)).toEqual([]);
  });

  it('ends some time', () => {
    for (const job of Object.values(read(file).jobs))
      expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
});

describe('the workflow of the desktop', () => {
  const workflow = read(`${folder}/desktop.yml`);
  const { desktop } = workflow.jobs;
  const { steps, strategy } = desktop ?? { steps: [], strategy: { matrix: { system: [] } } };

  it('runs for every change, on Windows, macOS and Linux of fixed versions', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['pull_request', 'push']);
    const { system } = strategy.matrix;
    for (const name of ['ubuntu', 'windows', 'macos']) {
      expect(system.filter((one) => one.startsWith(`${name}-`))).toHaveLength(1);
    }
    expect(system.filter((one) => one.endsWith('latest'))).toEqual([]);
  });

  it('tests first without Electron, then with it, then packs and reads the fuses, on every system', () => {
    for (const system of ['Linux', 'other']) {
      const isRun = ({ if: only }: Step) =>
        only === undefined || (only === "runner.os == 'Linux'") === (system === 'Linux');
      const commands = steps.filter(isRun).flatMap(({ run }) => run ?? []);
      const order = [
        /^npm ci$/,
        /^npm test$/,
        /^npx install-electron$/,
        /test\/e2e\/desktop\.test\.ts$/,
        /^npm run pack$/,
        /^npm run pack -- --check$/,
        /desktop-product\.test\.ts$/,
      ].map((wanted) => commands.findIndex((command) => wanted.test(command)));
      expect(order, system).not.toContain(-1);
      expect(order, system).toEqual([...order].sort((a, b) => a - b));
    }
    const inElectron = steps.filter(({ run }) => run?.includes('desktop.test.ts'));
    expect(inElectron).toHaveLength(2);
    for (const { run, if: only } of inElectron) {
      expect(run?.startsWith('xvfb-run ')).toBe(only === "runner.os == 'Linux'");
    }
  });
});
