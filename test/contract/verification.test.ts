import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withProofs } from '../../scripts/support/proofs.ts';

const page = readFileSync('docs/verification.md', 'utf8');

describe('the page on what is proved where', () => {
  it('lists for every rule the tests that name it (npm run proofs)', () => {
    expect(withProofs(page)).toBe(page);
  });

  it('names no file that does not exist', () => {
    const named = [...page.matchAll(/`((?:test|docs|scripts|main)\/[\w./-]+)`/g)].flatMap(
      ([, file]) => file ?? [],
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});
