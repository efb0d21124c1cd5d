import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('../../renderer/kit/tokens.css', import.meta.url), 'utf8');

type Pair = { readonly light: string; readonly dark: string };
type Tokens = ReadonlyMap<string, Pair>;

/** The declarations of the last block that starts after `opening`. */
function block(opening: string): string {
  const start = source.lastIndexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no ${opening}`);
  return source.slice(start + opening.length, source.indexOf('}', start));
}

function colours(declarations: string): Tokens {
  const found = declarations.matchAll(
    /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g,
  );
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const tones = ['info', 'ok', 'warning', 'danger'];
const surfaces = ['ground', 'paper', 'sunken', 'accent-soft', ...tones.map((t) => `${t}-soft`)];

/** Text colour and what it stands on. */
const texts: readonly (readonly [string, string])[] = [
  ...surfaces.map((on) => ['ink', on] as const),
  ...['ground', 'paper', 'sunken', 'accent-soft', 'danger-soft'].map(
    (on) => ['ink-soft', on] as const,
  ),
  ...['ground', 'paper', 'sunken', 'accent-soft', 'danger-soft'].map(
    (on) => ['accent', on] as const,
  ),
  ...tones.flatMap((tone) => [`${tone}-soft`, 'paper', 'ground'].map((on) => [tone, on] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['on-danger', 'danger'],
  ['on-danger', 'danger-strong'],
];

/** Borders of controls and the focus ring (WCAG 1.4.11). */
const shapes: readonly (readonly [string, string])[] = [
  ...['ground', 'paper', 'sunken'].map((on) => ['edge', on] as const),
  ...surfaces.map((on) => ['focus', on] as const),
];

const normal = colours(block(':root {'));
const high = colours(block(':root[data-theme="contrast"] {'));
const everyday = { tokens: normal, text: 4.5, shape: 3 };
const strong = { tokens: high, text: 7, shape: 4.5 };

describe('colours', () => {
  it('knows the contrast of black and white, and of a grey that just fails', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });

  for (const [name, { tokens, text, shape }] of Object.entries({ everyday, strong })) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`of the ${name} tokens stand out in ${scheme} as WCAG asks`, () => {
        const colour = (token: string) => {
          const pair = tokens.get(token);
          if (pair === undefined) throw new Error(`no token --${token}`);
          return pair[scheme];
        };
        const faint = [...texts.map((p) => [...p, text]), ...shapes.map((p) => [...p, shape])]
          .map(([front, back, least]) => {
            const ratio = contrast(colour(String(front)), colour(String(back)));
            return { what: `${front} on ${back}`, ratio, least: Number(least) };
          })
          .filter(({ ratio, least }) => ratio < least);
        expect(faint).toEqual([]);
      });
    }
  }

  it('of high contrast are the same by the system and by hand', () => {
    const bySystem = colours(block(':root:not([data-theme]) {'));
    expect([...bySystem]).toEqual([...high]);
    expect(high.size).toBeGreaterThan(15);
  });
});
