import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveCommandLine } from '../../main/adapters/command-line/serve.ts';
import { openWindow, startCore } from '../support/core.ts';
import { checkIn, goToItems } from '../support/sitting.ts';
import { temporaryFolder } from '../support/store.ts';

type Ran = { readonly code: number; readonly out: string; readonly error: string };

/** Runs the command line as a process of its own. */
const invigil = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<Ran>((resolve) => {
    execFile(
      process.execPath,
      ['main/shell/cli.ts', '--lang', 'en', ...args],
      { env: { ...process.env, ...env }, maxBuffer: 64_000_000 },
      (error, out, errorOut) =>
        resolve({ code: error ? Number(error.code) : 0, out, error: errorOut }),
    );
  });

const { folder, remove } = temporaryFolder();
const data = join(folder, 'store');
const files = join(folder, 'files');
let admin = { login: '', password: '' };
let sitting = '';
const asAdmin = (args: readonly string[]) =>
  invigil(['--data', data, '--login', admin.login, ...args], { INVIGIL_PASSWORD: admin.password });

beforeAll(async () => {
  mkdirSync(files);
  const core = startCore(data);
  const door = openWindow(core, 'door');
  const info = await door.send(door.api.station.loadDemonstration, {});
  const accounts = info.demonstration?.accounts ?? [];
  admin = accounts.find((one) => one.roles.includes('admin')) ?? admin;
  const proctor = openWindow(core, 'proctor');
  const who = accounts.find((one) => one.roles.includes('proctor')) ?? admin;
  await proctor.api.session.signIn({ login: who.login, password: who.password });
  const candidate = openWindow(core, 'candidate');
  for (const { confirmation, exam } of info.demonstration?.bookings ?? []) {
    if (!exam.en.includes('Practice')) continue;
    sitting = await checkIn(candidate, confirmation).catch(() => '');
    if (sitting) break;
  }
  await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
  await goToItems(candidate);
  await candidate.send(candidate.api.sitting.submit, { unanswered: 9 });
  await candidate.send(candidate.api.sitting.survey, { answers: {} });
  for (const window of [door, proctor, candidate]) window.close();
  core.close('operator');
});
afterAll(remove);

describe('the command line', () => {
  it('refuses what it does not know with exit code 2', async () => {
    expect(await invigil(['fly'])).toMatchObject({ code: 2 });
    expect(await invigil(['verify', join(files, 'none'), '--key', 'x'])).toMatchObject({ code: 2 });
    expect(await invigil(['export', 'bookings', '--data', data])).toMatchObject({
      code: 2,
      error: expect.stringContaining('--login'),
    });
  });

  it('refuses a wrong password with a sentence and writes nothing', async () => {
    const ran = await invigil(['--data', data, '--login', admin.login, 'export', 'bookings'], {
      INVIGIL_PASSWORD: 'wrong wrong wrong',
    });
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('Refused:');
  });

  it('accepts an exported sitting and refuses it after one byte was changed (R-P5)', async () => {
    const record = join(files, 'sitting.jsonl');
    const key = join(files, 'centre.key.json');
    expect(
      await asAdmin(['export', 'evidence', '--sitting', sitting, '--out', record]),
    ).toMatchObject({ code: 0 });
    expect(await asAdmin(['export', 'centre-key', '--out', key])).toMatchObject({ code: 0 });
    const good = await invigil(['verify', record, '--key', key]);
    expect(good).toMatchObject({ code: 0, out: expect.stringMatching(/[Uu]nchanged/) });

    const bytes = readFileSync(record);
    const at = bytes.indexOf('"sitting.finished"') + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const altered = join(files, 'altered.jsonl');
    writeFileSync(altered, bytes);
    const bad = await invigil(['verify', altered, '--key', key, '--json']);
    expect(bad.code).toBe(1);
    const line = bytes.subarray(0, at).toString('utf8').split('\n').length;
    expect(JSON.parse(bad.out)).toMatchObject({
      verdict: 'altered',
      findings: expect.arrayContaining([expect.objectContaining({ line })]),
    });
  });

  it('never overwrites a file', async () => {
    const taken = join(files, 'taken.csv');
    writeFileSync(taken, 'mine');
    expect(await asAdmin(['export', 'bookings', '--out', taken])).toMatchObject({ code: 2 });

    expect(readFileSync(taken, 'utf8')).toBe('mine');
  });

  it('imports bookings once, and changes nothing the second time (R-B1)', async () => {
    const out = join(files, 'bookings.json');
    expect(
      await asAdmin(['export', 'bookings', '--format', 'csv', '--out', join(files, 'b.csv')]),
    ).toMatchObject({ code: 0 });
    expect(readFileSync(join(files, 'b.csv')).subarray(0, 3)).toEqual(
      Buffer.from([0xef, 0xbb, 0xbf]),
    );
    writeFileSync(
      out,
      JSON.stringify([
        {
          confirmation: 'NEWB4567',
          order: 'O-1',
          exam: 'practice',
          nameZh: '测试甲',
          documentType: 'residentIdentityCard',
          documentNumber: '11010119900307889X',
          centre: 'DEMO',
          delivery: 'centre',
          startsAt: '2030-01-05T09:00:00+08:00',
        },
      ]),
    );
    const first = await asAdmin(['import', 'bookings', out, '--yes', '--json']);
    const preview = JSON.parse(first.out);
    expect(preview.preview.counts.added + preview.preview.counts.refused).toBe(1);
    const again = await asAdmin(['import', 'bookings', out, '--yes', '--json']);
    expect(JSON.parse(again.out).done).toBe(null);
  });

  it('grades a file of responses outside the program (R-G1)', async () => {
    const responses = join(files, 'responses.json');
    writeFileSync(
      responses,
      JSON.stringify({
        schema: 'invigil-responses/1',
        exam: 'practice',
        seed: 'any seed',
        responses: {},
      }),
    );
    const exam = 'resources/demonstration/practice';
    const first = await invigil(['grade', exam, responses, '--json']);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).result).toMatchObject({ state: 'graded', score: 0 });
    expect((await invigil(['grade', exam, responses, '--json'])).out).toBe(first.out);
  });

  it('goes through the program while that has the store open', async () => {
    const core = startCore(data);
    const close = await serveCommandLine(data, core.api);
    try {
      const out = join(files, 'live.json');
      expect(await asAdmin(['export', 'sittings', '--format', 'json', '--out', out])).toMatchObject(
        { code: 0 },
      );
      expect(JSON.stringify(JSON.parse(readFileSync(out, 'utf8')))).toContain(sitting);
      expect(await asAdmin(['rebuild'])).toMatchObject({
        code: 2,
        error: expect.stringContaining('open'),
      });
    } finally {
      close?.();
      core.close('operator');
    }
  });

  it('makes the lists anew and deletes what is due', async () => {
    expect(await invigil(['--data', data, 'rebuild', '--json'])).toMatchObject({ code: 0 });
    const purged = await invigil(['--data', data, 'purge', '--json']);
    expect(JSON.parse(purged.out)).toEqual({ sittings: [] });
  });
});
