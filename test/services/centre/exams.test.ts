import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationFolder } from '../../../main/adapters/demonstration/folder.ts';
import { fileReaders } from '../../../main/adapters/files/readers.ts';
import { zipFiles } from '../../../main/adapters/files/zip-folder.ts';
import { by, centreWithAdmin } from '../support/centre.ts';

let centre: Awaited<ReturnType<typeof centreWithAdmin>>;
afterEach(() => centre.cleanup());

let practice: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  const packages = await createDemonstrationFolder('resources/demonstration').packages();
  const bytes = packages.find(({ name }) => name === 'practice.zip')?.bytes;
  const read = await fileReaders.zip(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  practice = read.value;
});

/** The practice exam's package with some files changed, or left out (null). */
const packed = (changes: Readonly<Record<string, string | null>> = {}) => {
  const files = new Map(practice);
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, Buffer.from(text, 'utf8'));
  }
  return { name: 'practice.zip', bytes: zipFiles(files) };
};

const textOf = (path: string): string => Buffer.from(practice.get(path) ?? []).toString('utf8');

const preview = async (file: { name: string; bytes: Uint8Array }) => {
  const shown = await centre.services.exams.preview(centre.admin, file);
  if (!shown.ok) throw new Error(shown.error.code);
  return shown.value;
};

const importIt = async (file = packed(), sender = by(centre.admin)) => {
  const shown = await preview(file);
  return centre.services.exams.confirm(sender, shown.preview ?? '');
};

describe('an exam package', () => {
  it('with a missing file is refused by its name, and nothing is written', async () => {
    centre = await centreWithAdmin();
    const before = centre.store.log.head('centre');
    const shown = await preview(packed({ 'items/en/003.xml': null }));
    expect(shown.preview).toBeNull();
    expect(shown.exam).toBeNull();
    expect(JSON.stringify(shown.problems)).toContain('items/en/003.xml');
    expect(shown.problems.map(({ code }) => code)).toContain('file-missing');
    expect(centre.services.exams.confirm(by(centre.admin), 'nothing1')).toMatchObject({
      error: { code: 'preview-expired' },
    });
    expect(centre.store.log.head('centre')).toEqual(before);
    expect(centre.services.exams.list()).toEqual([]);
  });

  it.each([
    ['no zip', Buffer.from('<xml/>'), 'zipDamaged'],
    ['an empty zip', zipFiles(new Map()), 'manifest-missing'],
    ['a bomb', zipFiles(new Map([['a.xml', new Uint8Array(30_000_000)]])), 'zipRatio'],
  ])('that is %s is told as what it is', async (_, bytes, code) => {
    centre = await centreWithAdmin();
    const shown = await preview({ name: 'exam.zip', bytes });
    expect(shown.preview).toBeNull();
    expect(shown.problems[0]).toMatchObject({ code });
  });

  it('with an external entity or a misspelt rule is refused with file and element', async () => {
    centre = await centreWithAdmin();
    const item = textOf('items/en/001.xml');
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${item.replace(/<\?xml.*?\?>/, '')}`;
    const shown = await preview(packed({ 'items/en/001.xml': evil }));
    expect(shown.problems[0]).toMatchObject({ file: 'items/en/001.xml' });
    const policy = textOf('policy.json').replace('"checkIn"', '"chekIn"');
    expect((await preview(packed({ 'policy.json': policy }))).problems).toMatchObject([
      { file: 'policy.json', field: 'chekIn', code: 'policy-key' },
    ]);
  });

  it('is kept in two parts: what windows may see has no key, and scoring is apart', async () => {
    centre = await centreWithAdmin();
    expect((await importIt()).ok).toBe(true);
    const { exams } = centre.services;
    const exam = exams.newest('practice');
    const text = JSON.stringify(exam);
    for (const word of ['correct', 'mapping', 'responseProcessing', 'scoring":{']) {
      expect(text).not.toContain(word);
    }
    expect(JSON.stringify(exams.scoring(exam?.digest ?? ''))).toContain('"correct"');
    centre.store.write(({ log }) => log.destroyKey('centre', `exam/${exam?.digest}/scoring`));
    centre.restart();
    expect(centre.services.exams.newest('practice')?.digest).toBe(exam?.digest);
    expect(() => centre.services.exams.scoring(exam?.digest ?? '')).toThrow(/exam-part-erased/);
  });

  it('imported twice changes nothing (R-B1)', async () => {
    centre = await centreWithAdmin();
    const sender = by(centre.admin);
    const first = await importIt(packed(), sender);
    const before = centre.store.log.head('centre');
    expect(await importIt()).toEqual(first);
    expect(await importIt(packed(), sender)).toEqual(first);
    expect(centre.store.log.head('centre')).toEqual(before);
    expect(centre.services.exams.list()).toHaveLength(1);
  });

  it('in a new version stands beside the older one, which sittings are pinned to', async () => {
    centre = await centreWithAdmin();
    const first = await importIt();
    const policy = { ...JSON.parse(textOf('policy.json')), retention: { faceDays: 31 } };
    const changed = packed({ 'policy.json': JSON.stringify(policy) });
    const shown = await preview(changed);
    expect(shown.exam?.replaces).toBe(true);
    centre.clock.pass(1000);
    const second = await importIt(changed);
    const { exams } = centre.services;
    if (!first.ok || !second.ok) throw new Error('not imported');
    expect(second.value.summary.digest).not.toBe(first.value.summary.digest);
    expect(exams.newest('practice')?.digest).toBe(second.value.summary.digest);
    expect(exams.load(first.value.summary.digest).policy.retention.faceDays).not.toBe(31);
    expect(exams.list().map((entry) => entry.seq)).toEqual([second.value.seq, first.value.seq]);
  });

  it('gives its own pictures and no others', async () => {
    centre = await centreWithAdmin();
    const done = await importIt();
    if (!done.ok) throw new Error(done.error.code);
    const { digest } = done.value.summary;
    const [picture] = done.value.media;
    const { exams } = centre.services;
    expect(exams.media(digest, picture?.sha256 ?? '')?.mime).toBe('image/svg+xml');
    expect(exams.media(digest, done.value.scoring.sha256)).toBeUndefined();
    expect(exams.media(digest, done.value.delivery.sha256)).toBeUndefined();
  });

  it('pins digests that do not change from start to start', async () => {
    centre = await centreWithAdmin();
    await importIt();
    const pins = () => {
      const { delivery: _d, policy: _p, ...rest } = centre.services.exams.newest('practice') ?? {};
      return rest;
    };
    const before = pins();
    centre.restart();
    expect(pins()).toEqual(before);
  });
});
