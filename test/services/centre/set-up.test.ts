import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { createSealedFiles } from '../../../main/adapters/secrets/sealed-files.ts';
import { certificateText, type StationCertificate } from '../../../main/domain/log/certificate.ts';
import { checkpointText } from '../../../main/domain/log/checkpoint.ts';
import { storeOptions } from '../../support/store.ts';
import { by, centreWithAdmin, newCentre, setUpInput, type TestCentre } from '../support/centre.ts';

let centre: TestCentre;
afterEach(() => centre.cleanup());

const codeOf = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? 'ok' : (answer.error?.code ?? '');

describe('setting up a centre', () => {
  it.each([
    [{ timeZone: 'Asia/Peking2' }, 'time-zone-unknown'],
    [{ timeZone: '' }, 'time-zone-unknown'],
    [{ centre: '  ' }, 'bad-input'],
    [{ adminLogin: 'x y' }, 'bad-input'],
    [{ adminName: ' ' }, 'bad-input'],
    [{ adminPassword: 'short' }, 'password-too-weak'],
    [{ adminPassword: 'password123' }, 'password-too-weak'],
  ])('is refused with %j and nothing is kept', async (wrong, code) => {
    centre = newCentre();
    const { services, store } = centre;
    expect(codeOf(await services.centre.setUp(by('s'), { ...setUpInput, ...wrong }))).toBe(code);
    expect(store.log.streams()).toEqual([]);
    expect(services.centre.isReady()).toBe(false);
  });

  it('is refused a second time and leaves the first centre and its keys as they are', async () => {
    centre = await centreWithAdmin();
    const { services, store, folder } = centre;
    const before = store.log.head('centre');
    const keys = () =>
      readdirSync(join(folder, 'keys')).map((name) =>
        readFileSync(join(folder, 'keys', name), 'hex'),
      );
    const kept = keys();
    expect(codeOf(await services.centre.setUp(by('s'), setUpInput))).toBe('already-set-up');
    expect(store.log.head('centre')).toEqual(before);
    expect(keys()).toEqual(kept);
  });

  it('happens once when two windows ask for it at the same time', async () => {
    centre = newCentre();
    const { services } = centre;
    const answers = await Promise.all([
      services.centre.setUp(by('s'), setUpInput),
      services.centre.setUp(by('t'), setUpInput),
    ]);
    expect(answers.map(codeOf).sort()).toEqual(['already-set-up', 'ok']);
    expect(() => services.keys.check()).not.toThrow();
  });

  it('answers a command that was sent again with the same outcome', async () => {
    centre = newCentre();
    const { services, store } = centre;
    const sender = by('s');
    await services.centre.setUp(sender, setUpInput);
    const head = store.log.head('centre');
    expect(codeOf(await services.centre.setUp(sender, setUpInput))).toBe('ok');
    expect(store.log.head('centre')).toEqual(head);
  });

  it('certifies the station by the centre and signs the log', async () => {
    centre = await centreWithAdmin();
    const { services, store } = centre;
    const crypto = createNodeCrypto();
    const settings = services.centre.settings();
    const certificate = services.centre.station()?.certificate as StationCertificate;
    const { signature, ...body } = certificate;
    expect(crypto.verify(settings?.publicKey ?? '', certificateText(body), signature)).toBe(true);
    const [checkpoint] = store.log.checkpoints('centre');
    if (checkpoint === undefined) throw new Error('no checkpoint');
    expect(checkpoint.seq).toBe(store.log.head('centre').seq);
    expect(
      crypto.verify(certificate.publicKey, checkpointText(checkpoint), checkpoint.signature),
    ).toBe(true);
  });

  it('keeps private keys neither in the log nor readable in any file', async () => {
    centre = await centreWithAdmin();
    const { folder, store } = centre;
    const { vault } = storeOptions(folder);
    const secrets = createSealedFiles({
      folder: join(folder, 'keys'),
      vault,
      crypto: createNodeCrypto(),
    });
    const log = JSON.stringify(store.log.read('centre'));
    for (const name of ['centre-signing-key', 'station-signing-key']) {
      const key = secrets.read(name);
      if (!key.ok || key.value === null) throw new Error(`no ${name}`);
      expect(log).not.toContain(key.value);
      for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue;
        expect(readFileSync(join(file.parentPath, file.name)).includes(key.value)).toBe(false);
      }
    }
  });

  it('is known after a restart, with its keys', async () => {
    centre = await centreWithAdmin();
    centre.restart();
    expect(centre.services.centre.settings()).toMatchObject({
      name: '北京第一考点',
      code: 'BJ-01',
      timeZone: 'Asia/Shanghai',
    });
    expect(centre.services.centre.started('1.0.0', 'browser').ok).toBe(true);
  });

  it.each(['centre-signing-key', 'station-signing-key'])(
    'does not start with a %s that is altered',
    async (name) => {
      centre = await centreWithAdmin();
      const file = join(centre.folder, 'keys', `${name}.sealed`);
      const bytes = readFileSync(file);
      bytes[20] = (bytes[20] ?? 0) ^ 1;
      writeFileSync(file, bytes);
      expect(() => centre.restart()).toThrow(/signing-key-altered/);
    },
  );
});
