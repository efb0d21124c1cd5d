import { describe, expect, it } from 'vitest';
import { type Graph, loadedBy } from '../../scripts/support/graph.ts';
import { builtSizes, sizeAims } from '../bench/sizes.ts';

const sizes = builtSizes();
const reason =
  sizes === null ? ' (skipped: nothing is built, or not every window; npm run build)' : '';

describe.skipIf(sizes === null)(`the build${reason}`, () => {
  it('keeps main, preload and the first load of the candidate’s window within their sizes', () => {
    // A build of which nothing is followed would be small too.
    expect(sizes?.main).toBeGreaterThan(100_000);
    expect(sizes?.main).toBeLessThanOrEqual(sizeAims.main);
    expect(sizes?.preload).toBeLessThanOrEqual(sizeAims.preload);
    expect(sizes?.candidate).toBeLessThanOrEqual(sizeAims.candidate);
  });

  it('has no code of proctor and staff in what a candidate’s window could ever load', () => {
    expect(sizes?.foreign).toEqual([]);
  });
});

describe('what a window loads', () => {
  const chunk = { entry: null, imports: [], later: [], styles: [], modules: [] };
  const graph: Graph = {
    'window.js': { ...chunk, entry: 'candidate', imports: ['kit.js'], later: ['exam.js'] },
    'kit.js': { ...chunk, styles: ['kit.css'], imports: ['window.js'] },
    'exam.js': { ...chunk, imports: ['kit.js', 'item.js'], styles: ['exam.css'] },
    'item.js': chunk,
    'proctor.js': { ...chunk, entry: 'proctor', imports: ['kit.js'] },
  };

  it('is followed through imports and styles, and apart from what comes later', () => {
    const { first, all } = loadedBy(graph, 'candidate');
    expect(first.toSorted()).toEqual(['kit.css', 'kit.js', 'window.js']);
    expect(all.toSorted()).toEqual([
      'exam.css',
      'exam.js',
      'item.js',
      'kit.css',
      'kit.js',
      'window.js',
    ]);
  });

  it('can only be told of a window that was built', () => {
    expect(() => loadedBy(graph, 'staff')).toThrow('no entry "staff"');
  });
});
