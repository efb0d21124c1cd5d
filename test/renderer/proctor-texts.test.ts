import { describe, expect, it } from 'vitest';
import { timeKinds } from '../../main/domain/policy/clock-table.ts';
import type { SittingEventType } from '../../main/domain/sitting/events.ts';
import { refusalReasons, seatStates } from '../../preload/contract/proctor.ts';
import { proctor as proctorEn } from '../../preload/texts/en/proctor.ts';
import { signIn as signInEn } from '../../preload/texts/en/sign-in.ts';
import { proctor as proctorZh } from '../../preload/texts/zh-CN/proctor.ts';
import { signIn as signInZh } from '../../preload/texts/zh-CN/sign-in.ts';
import { toldEvents } from '../../renderer/proctor/event-words.ts';

type Texts = { readonly [key: string]: string | Texts };

/** Every sentence by its path; plural forms of one sentence together. */
const sentences = (texts: Texts, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key.replace(/_(one|other)$/, '')}`, value] as const]
      : sentences(value, `${path}${key}.`),
  );
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted().join();

/** Types of the domain's events: the compiler says when one is missing here. */
const everyEvent: Readonly<Record<SittingEventType, true>> = Object.fromEntries(
  toldEvents.map((type) => [type, true]),
) as Record<(typeof toldEvents)[number], true>;

describe('the words of the proctor’s window', () => {
  for (const [area, zh, en] of [
    ['proctor', proctorZh, proctorEn],
    ['sign-in', signInZh, signInEn],
  ] as const) {
    it(`are there in both languages, with the same values (${area})`, () => {
      const chinese = new Map(sentences(zh));
      const english = new Map(sentences(en));
      expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
      for (const [path, text] of chinese) {
        expect(placeholders(english.get(path) ?? ''), path).toBe(placeholders(text));
        expect(text.trim(), path).not.toBe('');
      }
    });
  }

  it('name every event of the log, every state, every kind of time and every refusal', () => {
    for (const texts of [proctorZh, proctorEn] as readonly (typeof proctorZh)[]) {
      const paths = new Set(sentences(texts).map(([path]) => path));
      for (const type of Object.keys(everyEvent)) expect(paths).toContain(`event.${type}`);
      for (const state of seatStates) expect(paths).toContain(`state.${state}`);
      for (const kind of timeKinds) expect(paths).toContain(`kind.${kind}`);
      for (const reason of refusalReasons) expect(paths).toContain(`refuse.reason.${reason}`);
    }
  });
});
