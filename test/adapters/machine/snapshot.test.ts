import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSnapshot } from '../../../main/adapters/machine/snapshot/parse.ts';
import { readSnapshot } from '../../../main/adapters/machine/snapshot/read.ts';
import { recording } from '../../../main/adapters/machine/snapshot/recording.ts';
import { replay } from '../../../main/adapters/machine/snapshot/replay.ts';
import type { Machine } from '../../../main/ports/machine.ts';
import { temporaryFolder } from '../../support/store.ts';

const snapshot = {
  schema: 'invigil-snapshot/1',
  platform: 'win32',
  title: 'a machine',
  how: 'recorded',
  recorded: '2026-11-26',
  sources: [],
  answers: {
    'file /a': { text: 'x' },
    'folder /b': { names: ['c'] },
    'link /d': { target: '../e' },
    'run quser': { failed: 'missing', detail: 'ENOENT' },
    'run plutil -extract V raw "/Applications/Safari.app/Info.plist"': { out: '18\n', code: 0 },
    'cim Win32_BIOS': { rows: [{ Version: 'LENOVO - 1', Codes: [1, 'a'], Date: null }] },
    'registry HKLM\\SOFTWARE\\X Y': { values: { UBR: 4460 }, keys: ['Z'] },
    'script screens': { rows: [{ width: 1920, primary: true }] },
    processes: { rows: [{ pid: 1, parent: 0, user: 'own', name: 'a', path: null }] },
    'node displays': { value: null },
  },
};

const parse = (change: object) =>
  parseSnapshot(JSON.stringify({ ...snapshot, ...change }), 'm.json');
const withAnswer = (question: string, answer: unknown) =>
  parse({ answers: { [question]: answer } });

const parsed = () => {
  const result = parse({});
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A program as it was recorded before files were asked what they say of themselves. */
const old = { pid: 1, parent: 0, user: 'own', name: 'a', path: null };
const row = 'answers.processes.rows[0]';

describe('a snapshot', () => {
  it('is refused by name when its schema is newer', () => {
    expect(parse({ schema: 'invigil-snapshot/2', surprise: true })).toEqual({
      ok: false,
      error: {
        code: 'snapshotNewer',
        file: 'm.json',
        field: 'schema',
        reason: 'invigil-snapshot/2',
      },
    });
    expect(parse({ schema: 'invigil-policy/2' })).toMatchObject({
      error: { code: 'snapshotShape', field: 'schema' },
    });
  });

  it('is refused with the field that is wrong', () => {
    const cases: readonly (readonly [unknown, string, string])[] = [
      [parse({ extra: 1 }), 'snapshotShape', ''],
      [parse({ recorded: '26.11.2026' }), 'snapshotShape', 'recorded'],
      [parse({ platform: 'freebsd' }), 'snapshotShape', 'platform'],
      [parse({ how: 'reconstructed' }), 'snapshotShape', 'sources'],
      [parse({ sources: [{ url: 'x', quote: 'y' }] }), 'snapshotShape', 'sources[0].for'],
      [parse({ truth: { machine: 'physical' } }), 'snapshotShape', 'truth.remote'],
      [withAnswer('file /a', { text: 1 }), 'snapshotShape', 'answers["file /a"].text'],
      [withAnswer('file /a', { text: '', more: 1 }), 'snapshotShape', 'answers["file /a"]'],
      [withAnswer('file /a', { names: [] }), 'snapshotShape', 'answers["file /a"].text'],
      [withAnswer('file /a', { failed: 'lost' }), 'snapshotShape', 'answers["file /a"].failed'],
      [withAnswer('run who', { out: '' }), 'snapshotShape', 'answers["run who"].code'],
      [
        withAnswer('processes', { rows: [{ ...old, bundle: 1 }] }),
        'snapshotShape',
        `${row}.bundle`,
      ],
      [withAnswer('processes', { rows: [{ ...old, signer: '' }] }), 'snapshotShape', row],
      [withAnswer('ask x', { text: '' }), 'snapshotQuestion', 'answers["ask x"]'],
      [withAnswer('processes all', { rows: [] }), 'snapshotQuestion', 'answers["processes all"]'],
      [withAnswer('constructor x', {}), 'snapshotQuestion', 'answers["constructor x"]'],
      [parseSnapshot('{', 'm.json'), 'snapshotSyntax', ''],
      [parseSnapshot('null', 'm.json'), 'snapshotShape', ''],
      [parseSnapshot(' '.repeat(4 * 1024 * 1024 + 1), 'm.json'), 'snapshotTooLarge', ''],
    ];
    for (const [result, code, field] of cases) {
      expect(result).toMatchObject({ ok: false, error: { code, file: 'm.json', field } });
    }
  });

  it('keeps what files say of themselves, and what was recorded before that was asked', async () => {
    const said = { ...old, bundle: null, publisher: '某公司', product: '某软件' };
    const result = withAnswer('processes', { rows: [old, said] });
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(await replay(result.value).processes()).toEqual([old, said]);
  });

  it('is read from a file of up to 4 MiB', async () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'm.json');
    const text = JSON.stringify(snapshot);
    writeFileSync(file, text.padEnd(4 * 1024 * 1024));
    expect(await readSnapshot(file)).toEqual({ ok: true, value: parsed() });
    writeFileSync(file, text.padEnd(4 * 1024 * 1024 + 1));
    expect(await readSnapshot(file)).toMatchObject({
      error: { code: 'snapshotTooLarge', file },
    });
    expect(await readSnapshot(join(folder, 'none'))).toMatchObject({
      error: { code: 'snapshotUnreadable', reason: 'ENOENT' },
    });
    remove();
  });
});

const askAll = async (machine: Machine) => [
  await machine.file('/a'),
  await machine.folder('/b'),
  await machine.link('/d'),
  await machine.run('quser'),
  await machine.run('plutil', '-extract', 'V', 'raw', '/Applications/Safari.app/Info.plist'),
  await machine.cim('Win32_BIOS', ['Version']),
  await machine.registry('HKLM\\SOFTWARE\\X Y'),
  await machine.script('screens'),
  await machine.processes(),
  await machine.node('displays'),
];

describe('a recorded machine', () => {
  it('answers as it did, and questions that were not asked with an error', async () => {
    const machine = replay(parsed());
    expect(machine.platform).toBe('win32');
    const answers = Object.values(parsed().answers);
    expect(await askAll(machine)).toEqual([
      'x',
      ['c'],
      '../e',
      answers[3],
      answers[4],
      [{ Version: 'LENOVO - 1', Codes: [1, 'a'], Date: null }],
      answers[6],
      [{ width: 1920, primary: true }],
      [{ pid: 1, parent: 0, user: 'own', name: 'a', path: null }],
      null,
    ]);
    const nothing = { failed: 'error', detail: 'not recorded' };
    expect(await machine.file('/none')).toEqual(nothing);
    expect(await machine.node('time')).toEqual(nothing);
    expect(await machine.script('session')).toEqual(nothing);
  });

  it('is asked in any case of letters where Windows does not tell them apart', async () => {
    const machine = replay(parsed());
    expect(await machine.registry('HKLM\\Software\\x y')).toMatchObject({ keys: ['Z'] });
    expect(await machine.cim('win32_bios', [])).toHaveLength(1);
    expect(await machine.file('/A')).toMatchObject({ failed: 'error' });
  });

  it('recorded again answers the same', async () => {
    const first = recording(replay(parsed()));
    const answers = await askAll(first.machine);
    const copy = first.snapshot({ title: 'a copy', recorded: '2026-11-27' });
    const text = parseSnapshot(JSON.stringify(copy), 'copy.json');
    if (!text.ok) throw new Error(JSON.stringify(text.error));
    expect(text.value).toMatchObject({ platform: 'win32', how: 'recorded', sources: [] });
    expect(Object.keys(text.value.answers)).toHaveLength(10);
    expect(await askAll(replay(text.value))).toEqual(answers);
  });

  it('has all properties of a class that was asked for them one after the other', async () => {
    const machine: Machine = {
      ...replay(parsed()),
      cim: async (_, properties) => [Object.fromEntries(properties.map((name) => [name, 'x']))],
    };
    const { machine: noted, snapshot } = recording(machine);
    await noted.cim('Win32_BIOS', ['Version']);
    await noted.cim('Win32_BIOS', ['Manufacturer']);
    expect(snapshot({ title: 'x', recorded: '2026-11-26' }).answers).toEqual({
      'cim Win32_BIOS': { rows: [{ Version: 'x', Manufacturer: 'x' }] },
    });
  });
});
