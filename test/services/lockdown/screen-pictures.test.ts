import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { toRefused } from '../../../renderer/connection/refused.ts';
import { type TestCore, testCore } from '../../support/core.ts';
import { type LockedCentre, lockedCentre } from '../../support/way-lockdown.ts';
import { type LockedCandidate, sitLocked } from '../../support/way-lockdown-candidate.ts';

/** As much of a JPEG as tells what it is. */
const screenOf = (mark: number) =>
  new Uint8Array(200).fill(mark).with(0, 0xff).with(1, 0xd8).with(2, 0xff);
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error) => toRefused(error).code,
  );

describe('a picture of the screen, from the window to the proctor (R-P1)', () => {
  let station: TestCore;
  let centre: LockedCentre;
  let asked: LockedCandidate;
  let plain: LockedCandidate;
  beforeAll(async () => {
    station = testCore();
    const programs = { forbidden: [] };
    centre = await lockedCentre(
      station,
      { asked: { programs, screenPictures: true }, plain: { programs } },
      [
        { confirmation: 'SHOT0001', name: '留画面', exam: 'asked' },
        { confirmation: 'SHOT0002', name: '不留画面', exam: 'plain' },
      ],
    );
    asked = await sitLocked(station.open('candidate'), centre, 'SHOT0001');
    plain = await sitLocked(station.open('candidate'), centre, 'SHOT0002');
  });
  afterAll(() => station?.cleanup());

  /** Tells of an incident as a window does; answers its number in the log. */
  const seen = async ({ window }: LockedCandidate): Promise<number> => {
    const told = { kind: 'focus-lost', values: {} } as const;
    return (await window.send(window.api.lockdown.saw, told)).seq;
  };
  const uploaded = (window: Connection, bytes: Uint8Array<ArrayBuffer>) =>
    window.uploadFile('picture', new File([bytes], 'screen.jpg'));
  /** Files of pictures, of whoever. */
  const kept = (): number => readdirSync(join(station.folder, 'blobs'), { recursive: true }).length;

  it('is refused where the exam does not ask for it, and nothing of it is kept', async () => {
    const { window } = plain;
    const before = kept();
    const incident = await seen(plain);
    const upload = await uploaded(window, screenOf(1));
    const { picture } = window.api.lockdown;
    expect(await codeOf(window.send(picture, { incident, upload }))).toBe('wrong-step');
    expect(kept()).toBe(before);
  });

  it('is refused when it is no picture, or of no incident', async () => {
    const { window } = asked;
    const incident = await seen(asked);
    const before = kept();
    const { picture } = window.api.lockdown;
    const text = await uploaded(window, new TextEncoder().encode('no picture'));
    expect(await codeOf(window.send(picture, { incident, upload: text }))).toBe(
      'picture-unreadable',
    );
    const upload = await uploaded(window, screenOf(2));
    expect(await codeOf(window.send(picture, { incident: incident + 1, upload }))).toBe(
      'wrong-step',
    );
    expect(kept()).toBe(before);
  });

  it('reaches the proctor with its incident, once however often it is sent, and an audit has it', async () => {
    const { window, sitting } = asked;
    const incident = await seen(asked);
    const upload = await uploaded(window, screenOf(3));
    const command = 'screen00'.repeat(4);
    const first = await window.api.lockdown.picture({ command, incident, upload });
    expect(await window.api.lockdown.picture({ command, incident, upload })).toEqual(first);

    const { proctor, told } = centre;
    const seat = await told.seatWhen(sitting, ({ incidents }) => incidents[0]?.picture != null);
    expect(seat.incidents[0]?.seq).toBe(incident);
    const sha256 = seat.incidents[0]?.picture?.sha256 ?? '';
    const { mime, data } = await proctor.api.proctor.picture({ sitting, sha256 });
    expect(mime).toBe('image/jpeg');
    expect(new Uint8Array(Buffer.from(data, 'base64'))).toEqual(screenOf(3));
    // The other sitting's proctor page has no way to it.
    const other = { sitting: plain.sitting, sha256 };
    expect(await codeOf(proctor.api.proctor.picture(other))).toBe('media-unknown');
    const { entries } = await proctor.api.proctor.timeline({ sitting });
    expect(entries.filter(({ type }) => type === 'incident.pictured')).toHaveLength(1);
    const { evidence } = station.core.services;
    const bundle = evidence.bundle({ command: 'b'.repeat(20), actor: 'system' }, sitting);
    const text = bundle.ok ? Buffer.from(bundle.value.bytes).toString() : '';
    expect(text).toContain(sha256);
    const key = evidence.centreKey();
    const trust = { centreKey: key.ok ? key.value.publicKey : '' };
    expect(verifyBundle(text, trust, createNodeCrypto()).verdict).toBe('complete');
  });
});
