import { describe, expect, it } from 'vitest';
import { sit } from './support/driver.ts';
import { candidate, pinsOf } from './support/pins.ts';
import { answer, consent, picture, points, sitTo } from './support/way.ts';

describe('opening a sitting', () => {
  it('records what is pinned and, apart from it, who the candidate is', () => {
    const { events, state } = sit();
    expect(events.map(({ type, retention }) => [type, retention])).toEqual([
      ['sitting.opened', 'exam'],
      ['candidate.identified', 'personal'],
      ['window.attached', 'exam'],
    ]);
    expect(JSON.stringify(events[0])).not.toContain(candidate.documentNumber);
    expect(state.candidate).toEqual(candidate);
  });

  it('happens once', () => {
    const one = sit();
    expect(one.asks({ do: 'open', pins: pinsOf(), candidate })).toMatchObject({
      error: { code: 'already-decided' },
    });
  });
});

describe('consent (R-C3)', () => {
  it('is not given while a point is missing, doubled or not', () => {
    const one = sit();
    const { answers } = consent();
    const some = answers.filter(({ point }) => point !== 'face');
    for (const given of [[], some, [...some, ...some]]) {
      expect(one.asks({ do: 'consent', answers: given, required: points })).toMatchObject({
        error: { code: 'consent-incomplete' },
      });
    }
    expect(one.state.step.at).toBe('consents');
  });

  it('given to every point is recorded with version and digest of each', () => {
    const one = sit();
    one.does(consent());
    expect(one.state.step.at).toBe('pictures');
    expect(one.events.at(-1)).toMatchObject({
      type: 'consent.given',
      opened: { data: { answers: points.map((point) => ({ point, version: '1', digest: 'x' })) } },
    });
  });

  it('declined in one point ends the sitting and erases who the candidate was', () => {
    for (const declined of points) {
      const one = sit();
      const answers = consent().answers.map((each) => ({
        ...each,
        agreed: each.point !== declined,
      }));
      expect(one.does({ do: 'consent', answers, required: points })).toEqual([
        'consent.declined',
        'data.erased',
      ]);
      expect(one.state.step).toMatchObject({ at: 'ended', how: 'consent-declined', graded: false });
      expect(one.state.candidate).toBeNull();
    }
  });

  it('declined and agreed to in one message is declined', () => {
    const one = sit();
    const answers = [...consent().answers, ...consent(false).answers];
    one.does({ do: 'consent', answers, required: points });
    expect(one.state.step).toMatchObject({ how: 'consent-declined' });
  });

  it('comes before any picture', () => {
    const one = sit();
    expect(one.asks(picture('face'))).toMatchObject({ error: { code: 'wrong-step' } });
  });
});

describe('pictures (R-C5)', () => {
  it('are both needed before anybody waits for a proctor', () => {
    for (const kind of ['document', 'face'] as const) {
      const one = sitTo('pictures');
      expect(one.asks({ do: 'ready' })).toMatchObject({ error: { code: 'picture-missing' } });
      one.does(picture(kind));
      expect(one.asks({ do: 'ready' })).toMatchObject({ error: { code: 'picture-missing' } });
    }
  });

  it('can be taken again, also in the waiting room; the last one counts and all are on record', () => {
    const one = sitTo('waiting');
    one.does({ ...picture('face'), sha256: 'e'.repeat(64) });
    expect(one.state.pictures.face?.sha256).toBe('e'.repeat(64));
    expect(one.events.filter(({ type }) => type === 'picture.added')).toHaveLength(3);
    expect(one.events.filter(({ retention }) => retention === 'face')).toHaveLength(3);
  });

  it('are not taken once the proctor has decided', () => {
    for (const place of ['terms', 'items', 'survey'] as const) {
      expect(sitTo(place).asks(picture('face'))).toMatchObject({ error: { code: 'wrong-step' } });
    }
  });
});

describe('the proctor’s decision (R-C7, R-C9)', () => {
  it('admits who waits, and begins the time of the terms and not before', () => {
    const one = sitTo('waiting');
    one.passes({ how: 'runs', for: 25 * 60_000 });
    expect(one.does({ do: 'admit', note: 'knows her' })).toEqual([
      'candidate.admitted',
      'part.started',
    ]);
    expect(one.state.step.at).toBe('terms');
    expect(one.remaining()).toBe(180_000);
  });

  it('is made once', () => {
    const one = sitTo('terms');
    for (const again of [
      { do: 'admit', note: '' },
      { do: 'refuse', because: 'late', reason: 'late' },
    ] as const) {
      expect(one.asks(again)).toMatchObject({ error: { code: 'already-decided' } });
    }
  });

  it('admits nobody who is still at the consents or the pictures', () => {
    for (const place of ['consents', 'pictures'] as const) {
      expect(sitTo(place).asks({ do: 'admit', note: '' })).toMatchObject({
        error: { code: 'wrong-step' },
      });
    }
  });

  it('refuses with a reason only', () => {
    const one = sitTo('waiting');
    expect(one.asks({ do: 'refuse', because: 'late', reason: ' 　' })).toMatchObject({
      error: { code: 'reason-missing' },
    });
  });

  for (const [because, how] of [
    ['late', 'refused'],
    ['no-document', 'refused'],
    ['document-mismatch', 'refused'],
    ['false-data', 'refused'],
    ['technical-fault', 'prevented'],
    ['weather', 'prevented'],
    ['other', 'prevented'],
  ] as const) {
    it(`${how === 'refused' ? 'uses the attempt' : 'keeps the attempt'} for the reason ${because}`, () => {
      for (const place of ['consents', 'pictures', 'waiting'] as const) {
        const one = sitTo(place);
        one.does({ do: 'refuse', because, reason: 'as told' });
        expect(one.state.step).toMatchObject({ at: 'ended', how, because, reason: 'as told' });
        const refusal = one.events.findLast(({ type }) => type === 'candidate.refused');
        expect(refusal).toMatchObject({ opened: { data: { attemptUsed: how === 'refused' } } });
        // Nobody has consented at the consents: the name goes with the refusal (R-C3).
        expect(one.events.at(-1)?.type === 'data.erased').toBe(place === 'consents');
        expect(one.asks(answer(1))).toMatchObject({ error: { code: 'wrong-step' } });
      }
    });
  }
});
