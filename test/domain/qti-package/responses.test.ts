import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DeliveredItem } from '../../../main/domain/qti/delivery-model.ts';
import { checkResponses, isAnswered } from '../../../main/domain/qti/form-responses.ts';
import type { Responses } from '../../../main/domain/qti/responses.ts';

const choices = (list: string) => [...list].map((identifier) => ({ identifier, content: [] }));
const matchChoices = (list: string, matchMax: number) =>
  choices(list).map((one) => ({ ...one, matchMax, matchMin: 0 }));

const item: DeliveredItem = {
  identifier: 'i1',
  language: 'en',
  body: [
    {
      kind: 'choice',
      response: 'ONE',
      prompt: [],
      minChoices: 0,
      maxChoices: 1,
      choices: choices('ABC'),
    },
    {
      kind: 'choice',
      response: 'TWO',
      prompt: [],
      minChoices: 2,
      maxChoices: 2,
      choices: choices('ABC'),
    },
    {
      kind: 'choice',
      response: 'ANY',
      prompt: [],
      minChoices: 0,
      maxChoices: 0,
      choices: choices('ABC'),
    },
    { kind: 'order', response: 'ORDER', prompt: [], choices: choices('ABC') },
    {
      kind: 'match',
      response: 'MATCH',
      prompt: [],
      maxAssociations: 3,
      sources: matchChoices('ABCD', 1),
      targets: matchChoices('XYZ', 0),
    },
    {
      kind: 'element',
      name: 'p',
      children: [
        { kind: 'inlineChoice', response: 'INLINE', choices: choices('AB') },
        { kind: 'textEntry', response: 'NUMBER', base: 'float', expectedLength: 5 },
      ],
    },
    { kind: 'extendedText', response: 'ESSAY', prompt: [], expectedLines: 5, maxLength: 100 },
  ],
};

const codeOf = (responses: Responses): string | null => {
  const checked = checkResponses(item, responses);
  return checked.ok ? null : checked.error.code;
};

describe('responses that a window could not have given', () => {
  it.each([
    ['unknown-response', { OTHER: 'A' }],
    ['unknown-response', { constructor: 'A' }],
    ['unknown-choice', { ONE: 'Z' }],
    ['unknown-choice', { ONE: '' }],
    ['too-many-choices', { ONE: ['A', 'B'] }],
    ['too-many-choices', { TWO: ['A', 'B', 'C'] }],
    ['choice-twice', { ANY: ['A', 'A'] }],
    ['unknown-choice', { ANY: ['A', 'toString'] }],
    ['order-incomplete', { ORDER: ['A', 'B'] }],
    ['choice-twice', { ORDER: ['A', 'B', 'B'] }],
    ['unknown-choice', { ORDER: ['A', 'B', 'X'] }],
    ['not-a-pair', { MATCH: ['A'] }],
    ['not-a-pair', { MATCH: ['A X Y'] }],
    ['unknown-choice', { MATCH: ['X A'] }],
    ['choice-twice', { MATCH: ['A X', 'A X'] }],
    ['too-many-choices', { MATCH: ['A X', 'A Y'] }],
    ['too-many-choices', { MATCH: ['A X', 'B X', 'C X', 'D X'] }],
    ['too-many-choices', { INLINE: ['A', 'B'] }],
    ['not-a-single-value', { NUMBER: ['1'] }],
    ['text-too-long', { NUMBER: '1'.repeat(1_001) }],
    ['text-too-long', { ESSAY: 'x'.repeat(101) }],
    ['not-a-single-value', { ESSAY: ['x'] }],
  ] as const)('are refused as %s: %j', (code, responses) => {
    expect(codeOf(responses)).toBe(code);
  });

  it('are refused by the response that is wrong', () => {
    expect(checkResponses(item, { ONE: 'A', TWO: ['Q'] })).toEqual({
      ok: false,
      error: { response: 'TWO', code: 'unknown-choice' },
    });
  });

  it('never throw, whatever they are', () => {
    const value = fc.oneof(fc.constant(null), fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (responses) => {
        checkResponses(item, responses);
        isAnswered(item, responses);
      }),
    );
  });
});

describe('responses that a candidate can give', () => {
  it.each([
    {},
    { ONE: null, TWO: null, ORDER: null, MATCH: null, ESSAY: null },
    { ONE: 'A', INLINE: 'B' },
    { ONE: ['A'], TWO: ['B'], ANY: ['C', 'A', 'B'] },
    { ORDER: ['C', 'A', 'B'], MATCH: ['A X', 'B X', 'C Y'] },
    { ORDER: [], MATCH: [], NUMBER: 'not a number', ESSAY: '' },
    { ESSAY: 'x'.repeat(100), NUMBER: '１２．５' },
  ] as const)('are kept: %j', (responses) => {
    expect(codeOf(responses)).toBeNull();
  });
});

describe('an item', () => {
  const all: Responses = {
    ONE: 'A',
    TWO: ['A'],
    ANY: ['B'],
    ORDER: ['A', 'B', 'C'],
    MATCH: ['A X'],
    INLINE: 'A',
    NUMBER: '0',
    ESSAY: 'x',
  };

  it('is answered when every interaction has an answer', () => {
    expect(isAnswered(item, all)).toBe(true);
    for (const response of Object.keys(all))
      for (const empty of [null, '', ' \n ', []])
        expect([response, isAnswered(item, { ...all, [response]: empty })]).toEqual([
          response,
          false,
        ]);
  });

  it('is not answered by what an object inherits', () => {
    const odd: DeliveredItem = {
      ...item,
      body: [{ kind: 'textEntry', response: 'constructor', base: 'string', expectedLength: 1 }],
    };
    expect(isAnswered(odd, {})).toBe(false);
  });
});
