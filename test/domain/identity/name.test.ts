import { describe, expect, it } from 'vitest';
import { compareNames, sameChineseName, samePinyin } from '../../../main/domain/identity/name.ts';

describe('comparing names (R-C4)', () => {
  it('does not take different Chinese names for the same', () => {
    expect(sameChineseName('张伟', '张玮')).toBe(false);
    expect(sameChineseName('张伟', '張偉')).toBe(false);
    expect(sameChineseName('张伟', '张伟伟')).toBe(false);
    expect(sameChineseName('', ' ')).toBe(false);
  });

  it('does not take different pinyin for the same', () => {
    expect(samePinyin('Zhang Wei', 'Zhang Hui')).toBe(false);
    expect(samePinyin('Lu Wei', 'Lü Wei')).toBe(false);
    expect(samePinyin('', "'")).toBe(false);
  });

  it('ignores spaces and width in Chinese names', () => {
    expect(sameChineseName('张　伟', ' 张伟\u200B')).toBe(true);
    expect(sameChineseName('ＡＢ张', 'AB张')).toBe(true);
  });

  it('takes every middle dot of minority names for the same', () => {
    for (const dot of ['·', '•', '・', '‧', '∙', '⋅', '.', '．', '･', ' · ']) {
      expect(sameChineseName(`买买提${dot}艾力`, '买买提·艾力')).toBe(true);
    }
    expect(sameChineseName('买买提艾力', '买买提·艾力')).toBe(false);
  });

  it('ignores case, spaces, tones, apostrophes and hyphens in pinyin', () => {
    for (const written of [
      'ZHANG XI AN',
      'zhangxian',
      "Zhāng Xī'ān",
      'Zhang1 Xi1an1',
      'Zhang Xi-An',
    ]) {
      expect(samePinyin(written, 'Zhang Xian')).toBe(true);
    }
  });

  it('takes ü, v, u: and the YU of passports for the same after l and n', () => {
    for (const written of ['LYU', 'Lü', 'lǚ', 'LV', 'lu:', 'Lü\u030C']) {
      expect(samePinyin(written, 'LÜ')).toBe(true);
    }
    expect(samePinyin('Nyu Wa', 'Nǚ Wā')).toBe(true);
    expect(samePinyin('Han Yu', 'Hanyu')).toBe(true);
  });

  it('lets the Chinese name decide where both have one, and pinyin otherwise', () => {
    const booked = { zh: '张伟', pinyin: 'Zhang Wei' };
    expect(compareNames(booked, { zh: '张玮', pinyin: 'Zhang Wei' })).toBe('different');
    expect(compareNames(booked, { zh: '张伟', pinyin: 'Chang Wei' })).toBe('same');
    expect(compareNames(booked, { zh: null, pinyin: 'ZHANG WEI' })).toBe('same');
    expect(compareNames({ zh: '张伟', pinyin: null }, { zh: null, pinyin: 'ZHANG WEI' })).toBe(
      'unknown',
    );
  });
});
