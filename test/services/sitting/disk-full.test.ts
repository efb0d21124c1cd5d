import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { mountSmallDisk, noMounts } from '../../support/mount.ts';
import { viewWhen } from '../../support/sitting.ts';
import {
  atItems,
  codeOf,
  codes,
  type DemoCentre,
  demoCentre,
  finish,
  lookUp,
  someAnswer,
  until,
} from './support/centre.ts';

const run = noMounts === null ? it : it.skip;
const name = (text: string): string => (noMounts === null ? text : `${text} (${noMounts})`);
const diskBytes = 12_000_000;

let centre: DemoCentre;
let unmount: () => void;
afterEach(() => {
  if (noMounts === null) centre.cleanup(unmount);
});

const onSmallDisk = async (): Promise<{ readonly fill: () => void; readonly free: () => void }> => {
  const told: object[] = [];
  centre = await demoCentre(
    { log: { warn: () => undefined, error: (fields) => told.push(fields) } },
    (folder) => {
      unmount = mountSmallDisk(folder, diskBytes);
    },
  );
  const ballast = join(centre.folder, 'ballast');
  return {
    fill: () => {
      for (let size = diskBytes; size >= 512; size = Math.floor(size / 2)) {
        try {
          writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' });
        } catch {
          // No room for so much: try half of it.
        }
      }
    },
    free: () => rmSync(ballast),
  };
};

describe('a disk that is full during an exam (R-E5)', () => {
  run(
    name('refuses what it can’t keep, keeps what it had, and goes on when there is room'),
    async () => {
      const { fill, free } = await onSmallDisk();
      const proctor = await centre.as('proctor');
      const { candidate, sitting } = await atItems(centre, proctor);
      const { api, send } = candidate;
      const responses = await someAnswer(candidate, 1);
      await send(api.sitting.answer, { position: 1, responses });
      fill();
      // The write-ahead log may have room for a few more.
      const saved: number[] = [];
      let refusal = 'ok';
      for (let position = 2; refusal === 'ok' && position < 2_000; position += 1) {
        refusal = await codeOf(
          send(api.sitting.flag, { position: 1, flagged: position % 2 === 0 }),
        );
        if (refusal === 'ok') saved.push(position);
      }
      expect(refusal).toBe('store-disk-full');
      const seq = centre.events(sitting).length;
      const view = await viewWhen(candidate, () => true);
      expect(view.seq).toBe(seq);
      const item = await api.sitting.item({ position: 1, language: 'en' });
      expect(item.responses).toEqual(responses);
      expect(item.flagged).toBe((saved.at(-1) ?? 1) % 2 === 0);
      const booking = () => centre.core.services.bookings.find({ confirmation: codes.remote })[0];
      expect(await codeOf(lookUp(centre.open('candidate'), codes.remote))).toBe('store-disk-full');
      expect(booking()).toMatchObject({ marked: null, sitting: null });
      free();
      const next = await someAnswer(candidate, 2);
      await send(api.sitting.answer, { position: 2, responses: next });
      expect(centre.events(sitting).length).toBeGreaterThan(seq);
      await finish(candidate);
      await until(() => centre.typesOf(sitting).includes('sitting.graded'));
      expect(await codeOf(lookUp(centre.open('candidate'), codes.remote))).toBe('ok');
    },
  );
});
