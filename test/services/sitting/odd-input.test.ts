import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { viewWhen } from '../../support/sitting.ts';
import { atItems, codeOf, codes, type DemoCentre, demoCentre, lookUp } from './support/centre.ts';

/** Half of a character outside the basic plane, as a cut-off emoji leaves behind. */
const half = '\uD83D';

let centre: DemoCentre;
let proctor: Connection;
beforeEach(async () => {
  centre = await demoCentre();
  proctor = await centre.as('proctor');
});
afterEach(() => centre.cleanup());

/** Position and response of the first item with a text of the candidate's own. */
const textItem = async (candidate: Connection) => {
  const view = await viewWhen(candidate, ({ at }) => at.step === 'items');
  for (let position = 1; position <= view.exam.items; position += 1) {
    const { item } = await candidate.api.sitting.item({ position, language: 'en' });
    const [, response] =
      /"kind":"(?:textEntry|extendedText)"[^}]*?"response":"([^"]+)"/.exec(
        JSON.stringify(item.body),
      ) ?? [];
    if (response !== undefined) return { position, response };
  }
  throw new Error('no item takes a text');
};

describe('half a character', () => {
  it('in an answer is replaced and the answer saved (R-E5)', async () => {
    const { candidate, sitting } = await atItems(centre, proctor, codes.associate);
    const { position, response } = await textItem(candidate);
    const responses = { [response]: `甲${half}` };
    expect(
      await codeOf(candidate.send(candidate.api.sitting.answer, { position, responses })),
    ).toBe('ok');
    const saved = centre.events(sitting).findLast(({ type }) => type === 'item.answered');
    expect(JSON.stringify(saved?.opened)).toContain('甲\uFFFD');
  });

  it('in an answer to the survey costs nobody the end of their exam', async () => {
    const { candidate } = await atItems(centre, proctor);
    const view = await viewWhen(candidate, ({ at }) => at.step === 'items');
    await candidate.send(candidate.api.sitting.submit, { unanswered: view.exam.items });
    const answers = { [`a${half}`]: `b${half}` };
    expect(await codeOf(candidate.send(candidate.api.sitting.survey, { answers }))).toBe('ok');
  });

  it("in a file's name refuses no import", async () => {
    const staff = await centre.as('staff');
    const text = 'confirmation,order\nX,Y\n';
    const { upload } = await staff.api.upload.begin({
      kind: 'bookings',
      name: `b${half}.csv`,
      bytes: text.length,
    });
    const data = Buffer.from(text).toString('base64');
    await staff.api.upload.part({ upload, offset: 0, data });
    const shown = await staff.api.staff.previewBookings({ upload });
    expect(shown.problems[0]?.file).toBe('b\uFFFD.csv');
  });
});

describe('a window that one candidate leaves to the next', () => {
  it('keeps nothing of the first that the second could send', async () => {
    const candidate = centre.open('candidate');
    await lookUp(candidate, codes.open);
    await viewWhen(candidate, ({ at }) => at.step === 'consents');
    const upload = await candidate.uploadFile('picture', new Blob([new Uint8Array(200)]));
    await candidate.api.sitting.leave();
    await lookUp(candidate, codes.remote);
    expect(await codeOf(candidate.api.upload.part({ upload, offset: 0, data: '' }))).toBe(
      'upload-unknown',
    );
  });
});
