import { describe, expect, it } from 'vitest';
import type { IncidentKind } from '../../../main/domain/lockdown/incident.ts';
import { pictureWanted } from '../../../main/domain/lockdown/screen-picture.ts';
import type { Driver } from './support/driver.ts';
import { pinsOf, policyOf } from './support/pins.ts';
import { sitTo } from './support/way.ts';

const asked = pinsOf(policyOf({ lockdown: { screenPictures: true } }));
const lock = { do: 'lock', operations: [], enough: true } as const;
const see = (kind: IncidentKind) => ({ do: 'see', kind, values: {} }) as const;
const pictureOf = (incident: number, name = 'a') =>
  ({
    do: 'picture-incident',
    incident,
    sha256: name.padEnd(64, '0'),
    mime: 'image/jpeg',
    bytes: 9,
  }) as const;

/** At the items of an exam that asks for pictures, on a machine that is held. */
const held = (pins = asked): Driver => {
  const one = sitTo('items', pins);
  one.does(lock);
  return one;
};
const wanted = ({ state, now }: Driver) => pictureWanted(state, now.wall);

describe('a picture of the screen (R-P1, R-L2)', () => {
  it('is never wanted or kept where the exam does not ask for it', () => {
    for (const pins of [pinsOf(), pinsOf(policyOf({ lockdown: {} }))]) {
      const one = held(pins);
      one.does(see('focus-lost'));
      expect(wanted(one)).toBeNull();
      expect(one.asks(pictureOf(one.state.seq))).toMatchObject({ error: { code: 'wrong-step' } });
    }
  });

  it('is wanted of what may have shown something else, not of what was held back', () => {
    const one = held();
    expect(wanted(one)).toBeNull();
    one.does(see('key-refused'));
    one.does(see('clock-changed'));
    expect(wanted(one)).toBeNull();
    one.does(see('program-started'));
    expect(wanted(one)).toBe(one.state.seq);
  });

  it('is kept with its incident, under the key of the pictures that are deleted (R-C8)', () => {
    const one = held();
    one.does(see('focus-lost'));
    const incident = one.state.seq;
    one.does(pictureOf(incident));
    expect(one.events.at(-1)).toMatchObject({ type: 'incident.pictured', retention: 'face' });
    expect(one.state.pictured[0]?.sha256).toBe('a'.padEnd(64, '0'));
    expect(wanted(one)).toBeNull();
    expect(one.asks(pictureOf(incident, 'b'))).toMatchObject({ error: { code: 'wrong-step' } });
    one.does({ do: 'terminate', reason: 'it is over' });
    one.does({ do: 'erase', retention: 'face', reason: 'retention-ended' });
    expect(one.state.pictured).toEqual([]);
    expect(one.state.incidents[0]?.kind).toBe('focus-lost');
  });

  it('is wanted of the newest, once in ten seconds, whichever way the clock is set', () => {
    const one = held();
    one.does(see('focus-lost'));
    one.does(pictureOf(one.state.seq));
    one.passes({ how: 'runs', for: 9_000 });
    one.does(see('window-hidden'));
    expect(wanted(one)).toBeNull();
    one.passes({ how: 'runs', for: 2_000 });
    one.does(see('window-hidden'));
    expect(wanted(one)).toBe(one.state.seq);
    // Taken in time, it is kept although a newer one is wanted by now.
    const older = one.state.seq;
    one.does(see('program-started'));
    expect(wanted(one)).toBe(older + 1);
    one.does(pictureOf(older));
    expect(wanted(one)).toBeNull();
    one.passes({ how: 'clock-set', by: -3_600_000 });
    one.does(see('focus-lost'));
    expect(wanted(one)).toBe(one.state.seq);
  });

  it('is not wanted of what is over: ten seconds later, or told late', () => {
    const one = held();
    one.does(see('program-started'));
    one.passes({ how: 'runs', for: 10_000 });
    expect(wanted(one)).toBe(one.state.seq);
    one.passes({ how: 'runs', for: 1 });
    expect(wanted(one)).toBeNull();
    one.does({ do: 'see', kind: 'focus-lost', values: { late: 7 } });
    expect(wanted(one)).toBeNull();
  });

  it('is kept of one of two incidents at the same moment', () => {
    const one = held();
    one.does(see('focus-lost'));
    one.does(see('foreground-lost'));
    one.passes({ how: 'runs', for: 1_200 });
    one.does(pictureOf(one.state.seq));
    expect(one.asks(pictureOf(one.state.seq - 2))).toMatchObject({ error: { code: 'wrong-step' } });
    expect(wanted(one)).toBeNull();
  });

  it('is not wanted when the machine is not held, nor kept of what is no such incident', () => {
    const one = held();
    one.does(see('focus-lost'));
    const incident = one.state.seq;
    for (const other of [0, incident - 1, incident + 1]) {
      expect(one.asks(pictureOf(other))).toMatchObject({ error: { code: 'wrong-step' } });
    }
    one.does({ do: 'unlock', because: 'released', left: [] });
    expect(wanted(one)).toBeNull();
    expect(one.asks(pictureOf(incident))).toMatchObject({ error: { code: 'wrong-step' } });
  });

  it('is taken a hundred times at most', () => {
    const one = held();
    for (let number = 0; number < 100; number += 1) {
      one.passes({ how: 'runs', for: 11_000 });
      one.does(see('focus-lost'));
      expect(wanted(one)).toBe(one.state.seq);
      one.does(pictureOf(one.state.seq, String(number)));
    }
    one.passes({ how: 'runs', for: 11_000 });
    one.does(see('focus-lost'));
    expect(wanted(one)).toBeNull();
    expect(one.asks(pictureOf(one.state.seq))).toMatchObject({ error: { code: 'wrong-step' } });
  });
});
