import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import demonstrationBookings from '../../../resources/demonstration/bookings.json' with {
  type: 'json',
};
import { consentToAll, tinyJpeg, viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  endedView,
  finish,
  lookUp,
  until,
} from './support/centre.ts';
import { verdictOf } from './support/evidence.ts';

const day = 24 * 3_600_000;
const person = demonstrationBookings[0];
const words = [person?.nameZh, person?.namePinyin, person?.documentNumber, person?.confirmation];

let centre: DemoCentre;
let candidate: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  candidate = centre.open('candidate');
});
afterEach(() => centre.cleanup());

const found = (text: string) => words.filter((word) => text.includes(word ?? ''));
const blobFiles = (folder = join(centre.folder, 'blobs')): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile());
/** The data keys of a sitting that are left, by what they protect. */
const keysOf = (sitting: string): readonly string[] => {
  const db = new Database(join(centre.folder, 'invigil.sqlite'), { readonly: true });
  try {
    return db
      .prepare<[string], string>(
        'SELECT retention FROM data_keys WHERE stream = ? AND wrapped IS NOT NULL',
      )
      .pluck()
      .all(sitting)
      .toSorted();
  } finally {
    db.close();
  }
};
const decline = async (): Promise<string> => {
  const view = await viewWhen(candidate, ({ at }) => at.step === 'consents');
  if (view.at.step !== 'consents') throw new Error('not there');
  const answers = view.at.points.map(({ point, digest }, index) => ({
    point,
    digest,
    agreed: index !== 2,
  }));
  await candidate.send(candidate.api.sitting.consent, { answers });
  return view.sitting;
};
const sendPicture = async (kind: 'document' | 'face'): Promise<string> => {
  const upload = await candidate.uploadFile('picture', tinyJpeg);
  return codeOf(candidate.send(candidate.api.sitting.addPicture, { kind, upload }));
};

describe('a candidate who does not consent (R-C3)', () => {
  beforeEach(() => lookUp(candidate, codes.open));

  it('leaves nothing readable of themselves in the sitting, on the disk or in any list', async () => {
    const sitting = await decline();
    expect((await endedView(candidate)).at).toMatchObject({
      how: 'consent-declined',
      result: null,
    });
    expect(keysOf(sitting)).toEqual(['exam']);
    const { store } = centre.core.services.context;
    expect(found(JSON.stringify(store.log.read(sitting)))).toEqual([]);
    expect(found(JSON.stringify(store.tables.get('sittings', sitting)))).toEqual([]);
    expect(found(JSON.stringify(await endedView(candidate)))).toEqual([]);
    centre.restart();
    const again = centre.core.services.context.store;
    expect(found(JSON.stringify(again.log.read(sitting)))).toEqual([]);
  });

  it('has a record that verifies, with the erasure named in it', async () => {
    const sitting = await decline();
    const { text, verdict } = verdictOf(centre, sitting);
    expect(found(text)).toEqual([]);
    expect(verdict).toMatchObject({
      verdict: 'redacted',
      redactions: [{ why: 'erased', retention: 'personal', reason: 'consent-declined' }],
    });
  });

  it('keeps the attempt and may come again today', async () => {
    const first = await decline();
    const [entry] = centre.core.services.bookings.find({ confirmation: codes.open });
    expect(entry).toMatchObject({ marked: 'booked', sitting: null });
    await candidate.send(candidate.api.sitting.leave);
    const second = await lookUp(candidate, codes.open);
    if (second.found !== 'sitting') throw new Error('several');
    expect(second.sitting).not.toBe(first);
    await consentToAll(candidate);
  });

  it('has not been photographed: no picture is kept before there is consent', async () => {
    const before = blobFiles().length;
    expect(await sendPicture('face')).toBe('wrong-step');
    expect(blobFiles()).toHaveLength(before);
    expect(keysOf(await decline())).toEqual(['exam']);
    expect(await sendPicture('face')).toBe('wrong-step');
    expect(blobFiles()).toHaveLength(before);
  });

  it('agrees to the wording that is shown and to no other', async () => {
    const view = await viewWhen(candidate, ({ at }) => at.step === 'consents');
    if (view.at.step !== 'consents') throw new Error('not there');
    const answers = view.at.points.map(({ point }) => ({ point, digest: 'old', agreed: true }));
    expect(await codeOf(candidate.send(candidate.api.sitting.consent, { answers }))).toBe(
      'consent-incomplete',
    );
  });
});

describe('pictures of face and document (R-C5, R-C8)', () => {
  it('are kept in the waiting room and not once the exam runs', async () => {
    const proctor = await centre.as('proctor');
    const { candidate: busy, sitting } = await atItems(centre, proctor);
    const before = blobFiles().length;
    candidate = busy;
    expect(await sendPicture('face')).toBe('wrong-step');
    expect(blobFiles()).toHaveLength(before);
    expect(centre.typesOf(sitting).filter((type) => type === 'picture.added')).toHaveLength(2);
  });

  it('of a sitting that nobody ended are deleted too: it is closed a day later', async () => {
    const proctor = await centre.as('proctor');
    const { sitting } = await atItems(centre, proctor);
    const isClosed = () => centre.typesOf(sitting).includes('sitting.terminated');
    // A wall clock that is wrong by years after a restart closes nothing: the candidate may come.
    centre.clock.setWall(400 * day);
    centre.restart();
    centre.core.purge();
    expect(isClosed()).toBe(false);
    centre.clock.setWall(-400 * day);
    centre.clock.jump(day - 3_600_000);
    centre.core.purge();
    expect(isClosed()).toBe(false);
    centre.clock.jump(3 * 3_600_000);
    centre.core.purge();
    expect(isClosed()).toBe(true);
    await until(() => centre.typesOf(sitting).includes('sitting.graded'));
    centre.clock.jump(31 * day);
    centre.restart();
    // The clock of a machine that was just started is not believed at once.
    expect(keysOf(sitting)).toContain('face');
    centre.core.purge();
    expect(keysOf(sitting)).toEqual(['exam', 'personal']);
  });

  it('are deleted thirty days after the result was released, and not a moment before', async () => {
    const proctor = await centre.as('proctor');
    const { candidate: busy, sitting } = await atItems(centre, proctor);
    await finish(busy);
    await until(() => centre.typesOf(sitting).includes('sitting.graded'));
    const kept = blobFiles().length;
    const face = centre.events(sitting).find(({ type }) => type === 'picture.added');
    const sha256 = face?.type === 'picture.added' ? (face.opened?.data.sha256 ?? '') : '';
    const show = async () => {
      const window = await centre.as('proctor');
      return codeOf(window.api.proctor.picture({ sitting, sha256 }));
    };
    expect(await show()).toBe('ok');
    centre.clock.jump(30 * day - 1);
    centre.restart();
    centre.core.purge();
    expect(await show()).toBe('ok');
    expect(keysOf(sitting)).toEqual(['exam', 'face', 'personal']);

    centre.clock.jump(1);
    centre.restart();
    centre.core.purge();
    expect(await show()).toBe('media-unknown');
    expect(keysOf(sitting)).toEqual(['exam', 'personal']);
    // One picture was the other: the same bytes are kept once.
    expect(blobFiles()).toHaveLength(kept - 1);
    expect(centre.events(sitting).at(-1)).toMatchObject({
      type: 'data.erased',
      actor: 'system',
      opened: { data: { retention: 'face', reason: 'retention-ended' } },
    });
    const { verdict } = verdictOf(centre, sitting);
    expect(verdict).toMatchObject({ verdict: 'redacted' });
    if (verdict.verdict !== 'redacted') return;
    expect(verdict.redactions.map(({ retention }) => retention)).toEqual(['face', 'face']);
  });

  it('are deleted once, whatever is started again', async () => {
    const proctor = await centre.as('proctor');
    const { candidate: busy, sitting } = await atItems(centre, proctor);
    await finish(busy);
    await until(() => centre.typesOf(sitting).includes('sitting.graded'));
    centre.clock.jump(31 * day);
    for (let start = 0; start < 3; start += 1) {
      centre.restart();
      centre.core.purge();
    }
    expect(centre.typesOf(sitting).filter((type) => type === 'data.erased')).toHaveLength(1);
  });

  it('are deleted too of whom was refused, thirty days after that', async () => {
    await lookUp(candidate, codes.open);
    await consentToAll(candidate);
    expect(await sendPicture('face')).toBe('ok');
    const { sitting } = await viewWhen(candidate, () => true);
    const proctor = await centre.as('proctor');
    await proctor.send(proctor.api.proctor.refuse, {
      sitting,
      because: 'document-mismatch',
      reason: 'another person',
    });
    centre.clock.jump(30 * day);
    centre.restart();
    centre.core.purge();
    expect(keysOf(sitting)).toEqual(['exam', 'personal']);
  });
});
