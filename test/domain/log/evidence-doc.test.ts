import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import { temporaryFolder } from '../../support/store.ts';
import { bundleOf, contentOf, makeCentre, tools } from './fixture.ts';
import { vectors } from './vectors.ts';

const page = readFileSync('docs/evidence.md', 'utf8');

/** The code blocks of the page by name; a block begins with ```language name. */
const blocks = new Map(
  [...page.matchAll(/^```\w+ (\w+)\n([\s\S]*?)^```$/gm)].map(([, name, text]) => [name, text]),
);

const python = ((): string | null => {
  try {
    return execFileSync('python3', ['-c', 'import cryptography; print("yes")']).toString().trim();
  } catch {
    return null;
  }
})();

describe('docs/evidence.md', () => {
  for (const [name, text] of Object.entries(vectors())) {
    it(`has the vector "${name}" as the code makes it (R-P5)`, () => {
      // How a JSON block is laid out is the formatter's; the bundle is exact bytes.
      const stands = blocks.get(name) ?? '';
      if (name === 'bundle') expect(stands).toBe(text);
      else expect(JSON.parse(stands)).toEqual(JSON.parse(text));
    });
  }

  it('has a bundle that is complete', () => {
    const keys = JSON.parse(blocks.get('keys') ?? '');
    const verdict = verifyBundle(blocks.get('bundle') ?? '', { centreKey: keys.centre }, tools);
    expect(verdict.verdict).toBe('complete');
  });

  it('names every rule that the verifier knows, and no other', () => {
    const source = readFileSync('main/domain/log/rules.ts', 'utf8');
    const known = [...(source.split('export type Part')[0]?.matchAll(/\| '([\w-]+)'/g) ?? [])];
    const section = page.split('## 8.')[1]?.split('## 9.')[0] ?? '';
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const told = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)`/g)]);
    const sorted = (found: readonly RegExpMatchArray[]) => found.map(([, code]) => code).sort();
    expect(sorted(told)).toEqual(sorted(known));
  });
});

describe('the verifier of docs/evidence.md in Python', () => {
  const why = 'skipped: python3 with the package cryptography is not on this machine';
  const run = python === null ? it.skip : it;
  const name = (text: string): string => (python === null ? `${text} (${why})` : text);

  run(
    name('agrees with ours about whole, erased and altered bundles (R-P5)'),
    { timeout: 60_000 },
    () => {
      const { folder, remove } = temporaryFolder();
      const centre = makeCentre();
      const script = join(folder, 'verify.py');
      writeFileSync(script, blocks.get('verifier') ?? '');
      const verify = (text: string): string => {
        const file = join(folder, 'bundle.jsonl');
        writeFileSync(file, text);
        const ran = spawnSync('python3', [script, file, centre.centreKey], { encoding: 'utf8' });
        return ran.status === 0 ? ran.stdout.trim() : `${ran.status} ${ran.stderr}`.trim();
      };
      try {
        const whole = bundleOf(centre, contentOf(centre));
        const lines = whole.split('\n');
        expect(verify(whole)).toBe('complete');
        expect(verify(bundleOf(centre, contentOf(centre, { erased: true })))).toBe('redacted');
        expect(verify(whole.replace('"A"', '"B"'))).toContain('1 altered: line 6: commitment');
        expect(verify(whole.replace('"actor":"candidate-1"', '"actor":"candidate-2"'))).toContain(
          '1 altered: line 4: hash',
        );
        expect(verify(lines.toSpliced(5, 1).join('\n'))).toContain('1 altered: line 6: chain');
        expect(verify(lines.toSpliced(12, 1).join('\n'))).toContain('1 altered: line 13: seal');
        expect(verify(whole.replace('{"event"', '{ "event"'))).toContain('line 4: not canonical');
        const other = makeCentre();
        expect(verify(bundleOf(other, contentOf(other)))).toContain('another centre');
        const mixed = contentOf(centre);
        const stolen = bundleOf(other, { ...mixed, checkpoints: contentOf(other).checkpoints });
        expect(verify(stolen)).toContain('1 altered: line 11: checkpoint');
      } finally {
        remove();
      }
    },
  );
});
