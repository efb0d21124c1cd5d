import { describe, expect, it } from 'vitest';
import { chanceOf } from '../harness/chance.ts';
import { killLocked, newKillFigures } from './kills.ts';

/** The short form of `npm run faults -- --lockdown`; what the long one found is in docs/lockdown.md. */
describe('a program that is killed while it holds the machine (R-L4)', () => {
  it('is followed by one that leaves the machine as it was, however often that is killed', async () => {
    const figures = newKillFigures();
    const seed = Date.now() % 1_000_000;
    await killLocked(8, chanceOf(seed), figures);
    expect(figures.differences, `seed ${seed}`).toEqual([]);
    expect(figures.kills).toBe(8);
    expect(figures.held).toBeGreaterThan(0);
  });

  it('is found out if its undoing forgets a setting', async () => {
    const figures = newKillFigures();
    await killLocked(60, chanceOf(1), figures, 'gnome-keys');
    expect(figures.differences).not.toEqual([]);
  });
});
