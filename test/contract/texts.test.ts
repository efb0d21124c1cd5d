import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../preload/contract/refusals.ts';
import { inRoot } from '../../scripts/support/root.ts';

type Texts = { readonly [key: string]: string | Texts };
type Area = { readonly name: string; readonly zh: Texts; readonly en: Texts };

/** Not said by key (`renderer/kit/i18n.ts`): forms of their own, with tests beside them. */
const others = ['problems', 'start', 'command'];

/** Found by codes of the domain, not by keys; that each code has its sentence is held beside it. */
const saidByCode: readonly string[] = [
  'checks',
  'check-signals',
  'check-steps',
  'device-steps',
  'network',
  'hub',
];

const fileOf = (locale: string, name: string) => inRoot('preload/texts', locale, `${name}.ts`);
const there = (locale: string) =>
  readdirSync(inRoot('preload/texts', locale)).map((file) => file.replace(/\.ts$/, ''));

/** `sign-in.ts` exports `signIn`. */
const exportOf = (name: string) =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

const areas: readonly Area[] = await Promise.all(
  [...new Set([...there('zh-CN'), ...there('en')])]
    .filter((name) => !others.includes(name))
    .map(async (name) => {
      const load = async (locale: string) =>
        ((await import(fileOf(locale, name))) as Record<string, Texts>)[exportOf(name)] ?? {};
      return { name, zh: await load('zh-CN'), en: await load('en') };
    }),
);

/** All sentences by their path: `submit.unanswered_other`. */
const sentences = (texts: Texts, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...sentences(value, `${path}${key}.`)],
    ),
  );

/** Chinese has one form of a plural, English two. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (texts: Texts) =>
  [...new Set([...sentences(texts).keys()].map(withoutPlural))].toSorted();
const values = (sentence: string) =>
  [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);

/** Every source of the renderer as one text, in which a key is looked for. */
const sources = readdirSync(inRoot('renderer'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  .join('\n');

/**
 * Whether a key is said somewhere: as it stands, or by a template such as `candidate:steps.${step}`
 * that it fits. A template whose whole last parts are computed names the rest.
 */
const isSaid = (area: string, key: string): boolean => {
  if (sources.includes(`${area}:${key}'`) || sources.includes(`${area}:${key}\``)) return true;
  return templates(area).some((pattern) => pattern.test(key));
};
const templates = (area: string): readonly RegExp[] =>
  [...sources.matchAll(new RegExp(`\`${area}:([^\`]*\\$\\{[^\`]*)\``, 'g'))].map(
    ([, inner = '']) => {
      const parts = inner
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('[\\w.-]+')}$`);
    },
  );

describe('the texts of the windows', () => {
  it('are looked at', () => {
    expect(areas.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['common', 'refusals', 'candidate', 'exam']),
    );
  });

  for (const { name, zh, en } of areas) {
    it(`say the same things in both languages (${name})`, () => {
      expect(keysOf(zh)).toEqual(keysOf(en));
    });

    it(`take the same values in both languages (${name})`, () => {
      const english = new Map(
        [...sentences(en)].map(([key, sentence]) => [withoutPlural(key), values(sentence)]),
      );
      for (const [key, sentence] of sentences(zh)) {
        expect
          .soft([key, ...values(sentence).toSorted()])
          .toEqual([key, ...(english.get(withoutPlural(key)) ?? []).toSorted()]);
      }
    });

    it(`have each plural in both English forms (${name})`, () => {
      const keys = [...sentences(en).keys()].filter((key) => /_(one|other)$/.test(key));
      for (const key of keys.map(withoutPlural)) {
        expect.soft(keys).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]));
      }
    });

    it(`are Chinese in Chinese and English in English (${name})`, () => {
      const foreign: string[] = [];
      for (const [key, sentence] of sentences(zh)) {
        const words = sentence.replaceAll(/\{\{\w+\}\}/g, ' ');
        // Three Latin words in a row are a sentence; names and codes are shorter.
        if (/[A-Za-z]+[ ,]+[A-Za-z]+[ ,]+[A-Za-z]+/.test(words)) foreign.push(`zh ${key}`);
        if (!/\p{Script=Han}/u.test(words) && /[A-Za-z]{4,}/.test(words) && !isName(words)) {
          foreign.push(`zh ${key}`);
        }
      }
      for (const [key, sentence] of sentences(en)) {
        if (/\p{Script=Han}/u.test(sentence) && !isBilingual(key)) foreign.push(`en ${key}`);
      }
      expect(foreign).toEqual([]);
    });

    it(`have no empty sentence and no stray space (${name})`, () => {
      for (const texts of [zh, en]) {
        for (const [key, sentence] of sentences(texts)) {
          expect.soft(sentence.trim(), key).not.toBe('');
          expect.soft(sentence, key).not.toMatch(/ {2}|\n/);
        }
      }
    });

    if (saidByCode.includes(name)) continue;
    it(`are all said by some screen (${name})`, () => {
      const unsaid = keysOf(zh).filter((key) => !isSaid(name, key));
      expect(unsaid).toEqual([]);
    });
  }

  it('have a sentence for every refusal of the contract', () => {
    const refusals = areas.find(({ name }) => name === 'refusals');
    for (const code of refusalCodes) {
      expect.soft(refusals?.zh[code], code).toEqual(expect.any(String));
      expect.soft(refusals?.en[code], code).toEqual(expect.any(String));
    }
  });

  it('have no refusal that the contract does not know', () => {
    const refusals = areas.find(({ name }) => name === 'refusals');
    const known: readonly string[] = refusalCodes;
    const codes = Object.keys(refusals?.zh ?? {}).filter((key) => key !== 'documentNumber');
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
  });
});

/** What is called the same in every language. */
const isName = (words: string) => /^\s*(Invigil|English)\s*$/.test(words);
/** The languages by their own names, for who can't read the one that is shown. */
const isBilingual = (key: string) => key === 'languages.zh-CN' || key === 'welcome.language';
