import { describe, expect, it } from 'vitest';
import { emptyHead } from '../../../main/domain/log/event.ts';
import { headOf, seal } from '../../../main/domain/log/seal.ts';
import { stampOf } from '../../support/store.ts';
import { crypto } from './fixture.ts';

const salt = '00112233445566778899aabbccddeeff';
const draft = { type: 'item.answered', data: { response: 'A' }, retention: 'exam' };
const sealed = (data: unknown, used = salt) =>
  seal({ ...draft, data }, stampOf('sitting-1'), emptyHead, used, crypto.sha256);

describe('sealing an event', () => {
  it('refuses a salt that is too short or not hex, and data that JSON can’t carry', () => {
    expect(() => sealed(1, 'abcd')).toThrow(RangeError);
    expect(() => sealed(1, salt.toUpperCase())).toThrow(RangeError);
    expect(() => sealed({ at: undefined })).toThrow('undefined');
  });

  it('chains: next number, hash of the event before', () => {
    const first = sealed(1);
    const second = seal(draft, stampOf('sitting-1'), headOf(first), salt, crypto.sha256);
    expect([first.seq, second.seq]).toEqual([1, 2]);
    expect(first.prev).toBe('0'.repeat(64));
    expect(second.prev).toBe(first.hash);
  });

  it('keeps its hash whatever becomes of its data, but not of its commitment', () => {
    expect(sealed(1).hash).not.toBe(sealed(2).hash);
    expect(sealed(1).commitment).not.toBe(sealed(1, salt.replace('0', '1')).commitment);
    expect(sealed({ a: 1, b: 2 }).hash).toBe(sealed({ b: 2, a: 1 }).hash);
  });
});
