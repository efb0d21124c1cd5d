import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Plants one violation of each rule into a tree of the same shape, with the project's own
 * configuration, and asks the project's own tools. So a rule that no longer bites is noticed.
 */
let folder: string;
const copied = ['biome.json', 'scripts/lint/pure-domain.grit', 'tsconfig.base.json'];
const projects = ['main/domain/tsconfig.json', 'preload/tsconfig.json', 'renderer/tsconfig.json'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'invigil-lint-'));
  for (const file of [...copied, ...projects]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (tool: string, args: readonly string[]) => {
  const program = resolve('node_modules/.bin', tool);
  const shell = process.platform === 'win32';
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    shell,
  });
  return { output: `${stdout}${stderr}`, refused: status !== 0 };
};

const plant = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const lint = (file: string, text: string) => {
  plant(file, text);
  const result = run('biome', [
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--only=plugin',
    file,
  ]);
  rmSync(join(folder, file));
  return result;
};

const importing = (from: string) => `import { x } from '${from}';\nexport const y = x;\n`;

describe('lint refuses', () => {
  const imports: readonly (readonly [file: string, from: string])[] = [
    ['main/domain/sitting/a.ts', '../../ports/clock.ts'],
    ['main/domain/a.ts', '../services/keys.ts'],
    ['main/domain/a.ts', '../adapters/system/clock.ts'],
    ['main/domain/a.ts', '../../preload/contract/common.ts'],
    ['main/domain/a.ts', 'node:crypto'],
    ['preload/contract/a.ts', '../texts/en/common.ts'],
    ['preload/contract/a.ts', '../../main/domain/result.ts'],
    ['preload/contract/a.ts', 'node:fs'],
    ['preload/texts/en/a.ts', '../../contract/common.ts'],
    ['preload/texts/en/a.ts', '../../../main/domain/result.ts'],
    ['main/ports/a.ts', '../services/keys.ts'],
    ['main/ports/a.ts', '../adapters/system/clock.ts'],
    ['main/services/a.ts', '../adapters/system/clock.ts'],
    ['main/services/exams/a.ts', '../../shell/compose.ts'],
    ['main/services/a.ts', '../../preload/contract/common.ts'],
    ['main/services/a.ts', '../../preload/texts/en/common.ts'],
    ['main/services/a.ts', 'node:fs'],
    ['main/adapters/files/a.ts', '../../services/keys.ts'],
    ['main/adapters/files/a.ts', '../../shell/compose.ts'],
    ['main/adapters/api/a.ts', '../../shell/compose.ts'],
    ['main/adapters/api/a.ts', '../../../renderer/connection/connection.ts'],
    ['main/adapters/electron/a.ts', '../../services/keys.ts'],
    ['main/shell/browser.ts', '../../renderer/connection/connection.ts'],
    ['renderer/item/a.ts', '../../main/domain/result.ts'],
    ['renderer/candidate/a.tsx', '../../main/domain/qti/model.ts'],
    ['renderer/proctor/a.tsx', '../../main/services/keys.ts'],
    ['renderer/candidate/a.tsx', 'node:fs'],
    ['renderer/candidate/a.tsx', '../proctor/Room.tsx'],
    ['renderer/candidate/a.tsx', '../staff/Bookings.tsx'],
    ['renderer/staff/a.tsx', '../candidate/Candidate.tsx'],
    ['renderer/proctor/a.tsx', '../door/Door.tsx'],
    ['renderer/door/a.tsx', '../candidate/Candidate.tsx'],
    ['preload/bridge.ts', './contract/common.ts'],
    ['preload/bridge.ts', '../main/domain/result.ts'],
    ...[
      'main/domain/a.ts',
      'main/ports/a.ts',
      'main/services/a.ts',
      'main/adapters/api/a.ts',
      'main/adapters/http/a.ts',
      'main/shell/browser.ts',
      'preload/contract/a.ts',
      'renderer/connection/a.ts',
      'renderer/staff/a.tsx',
    ].map((file) => [file, 'electron'] as const),
  ];

  it.each(imports)('%s importing %s', (file, from) => {
    const { output, refused } = lint(file, importing(from));
    expect(refused, output).toBe(true);
    expect(output).toContain('noRestrictedImports');
  });

  it.each([
    'Date.now()',
    'new Date()',
    'Math.random()',
    'performance.now()',
    'crypto.randomUUID()',
    'setTimeout(() => {}, 1)',
    "fetch('https://example.com/')",
  ])('%s in the domain', (expression) => {
    const { output, refused } = lint('main/domain/a.ts', `export const y = ${expression};\n`);
    expect(refused, output).toBe(true);
    expect(output).toContain('The domain has no clock');
  });
});

describe('lint allows', () => {
  const imports: readonly (readonly [file: string, from: string])[] = [
    ['main/domain/sitting/a.ts', '../log/event.ts'],
    ['main/services/a.ts', '../ports/clock.ts'],
    ['main/services/a.ts', '../domain/result.ts'],
    ['main/adapters/system/a.ts', '../../ports/clock.ts'],
    ['main/adapters/api/a.ts', '../../services/keys.ts'],
    ['main/adapters/api/a.ts', '../../../preload/contract/common.ts'],
    ['main/adapters/electron/a.ts', 'electron'],
    ['main/shell/desktop.ts', 'electron'],
    ['preload/bridge.ts', 'electron'],
    ['renderer/candidate/a.tsx', '../../preload/contract/common.ts'],
    ['renderer/candidate/a.tsx', '../kit/Button.tsx'],
    ['renderer/candidate/a.tsx', './main.tsx'],
  ];
  it.each(imports)('%s importing %s', (file, from) => {
    const { output, refused } = lint(file, importing(from));
    expect(refused, output).toBe(false);
  });

  it('dates that are given, in the domain', () => {
    const { output, refused } = lint(
      'main/domain/a.ts',
      'export const y = (at: number) => new Date(at).toISOString();\n',
    );
    expect(refused, output).toBe(false);
  });
});

describe('the compiler refuses', () => {
  it.each([
    ['main/domain', 'process.cwd()', 'process'],
    ['main/domain', "document.getElementById('x')", 'document'],
    ['preload', 'process.cwd()', 'process'],
    ['preload', "document.getElementById('x')", 'document'],
    ['renderer', 'process.cwd()', 'process'],
  ])('in %s: %s', (project, expression, name) => {
    const file = project === 'preload' ? 'preload/contract/a.ts' : `${project}/a.ts`;
    plant(file, `export const y = ${expression};\n`);
    const { output, refused } = run('tsc', ['--noEmit', '-p', project]);
    rmSync(join(folder, file));
    expect(refused, output).toBe(true);
    expect(output).toContain(`'${name}'`);
  });
});
