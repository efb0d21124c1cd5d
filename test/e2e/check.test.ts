import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkNames } from '../../main/domain/checks/finding.ts';
import type { CheckReport } from '../../main/services/checks/check-report.ts';
import { setUpInput } from '../services/support/centre.ts';
import { openWindow, startCore } from '../support/core.ts';
import { temporaryFolder } from '../support/store.ts';

type Ran = { readonly code: number; readonly out: string; readonly error: string };

/** Runs the command line as a process of its own. */
const invigil = (...args: readonly string[]) =>
  new Promise<Ran>((resolve) => {
    execFile(
      process.execPath,
      ['main/shell/cli.ts', '--data', folder, ...args],
      { maxBuffer: 16_000_000 },
      (error, out, errorOut) =>
        resolve({ code: error ? Number(error.code) : 0, out, error: errorOut }),
    );
  });

const { folder, remove } = temporaryFolder();
const file = (name: string) => join(folder, name);
afterAll(remove);

const corpus = (name: string) => `test/corpus/${name}.json`;
const codeOf: Readonly<Record<CheckReport['result'], number>> = {
  ready: 0,
  'not-ready': 1,
  incomplete: 2,
};

describe('invigil check (R-S1)', () => {
  it('answers every check of this machine in JSON, with the time of each probe', async () => {
    const { code, out } = await invigil('--json', 'check');
    const report: CheckReport = JSON.parse(out);
    expect(report.findings.map(({ check }) => check).toSorted()).toEqual(
      [...checkNames].toSorted(),
    );
    for (const check of ['camera', 'microphone', 'loudspeaker']) {
      expect(report.findings.find((one) => one.check === check)?.verdict).toBe('needs-window');
    }
    for (const { verdict, signals } of report.findings) {
      expect(signals.length, verdict).toBeGreaterThan(0);
    }
    expect(report.probes.length).toBeGreaterThan(30);
    expect(code).toBe(codeOf[report.result]);
  });

  it('calls a recorded virtual machine one, says why, and ends with 1', async () => {
    const { code, out } = await invigil(
      '--lang',
      'en',
      'check',
      '--snapshot',
      corpus('windows-virtualbox-win10-additions'),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/✗ Virtual machine: Not ready \(has to be mended before the exam\)/);
    expect(out).toMatch(/VirtualBox/);
  });

  it('passes a recorded honest laptop that others take for virtual, in Chinese too', async () => {
    const snapshot = corpus('windows-surface-laptop-5');
    const { out } = await invigil('--lang', 'zh-CN', 'check', '--snapshot', snapshot);
    expect(out).toMatch(/✓ 虚拟机：?:? ?符合要求/);
    expect(out).not.toMatch(/\{\{|undefined/);
  });

  it('records this machine without personal data, and judges the record as it judged the machine', async () => {
    const record = file('machine.json');
    const first: CheckReport = JSON.parse(
      (await invigil('--json', 'check', '--record', record)).out,
    );
    const again: CheckReport = JSON.parse(
      (await invigil('--json', 'check', '--snapshot', record)).out,
    );
    const verdicts = ({ findings }: CheckReport) =>
      findings.map(({ check, verdict }) => `${check}: ${verdict}`);
    expect(verdicts(again)).toEqual(verdicts(first));
    expect(again.snapshot).toMatch(first.platform);
  });

  it('writes a page to print, in which nothing of a machine is taken for HTML', async () => {
    const snapshot = JSON.parse(readFileSync(corpus('windows-surface-laptop-5'), 'utf8'));
    snapshot.title = '<script>alert(1)</script> & "more"';
    writeFileSync(file('hostile.json'), JSON.stringify(snapshot));
    const page = file('report.html');
    await invigil('--lang', 'en', 'check', '--snapshot', file('hostile.json'), '--html', page);
    const html = readFileSync(page, 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(html).toContain('Virtual machine');
  });
});

describe('a readiness ticket (R-S1)', () => {
  it('is signed by the station of a centre, and refused once a letter of it is another', async () => {
    const lonely = await invigil('--lang', 'en', 'check', '--ticket', file('none.ticket.json'));
    expect(lonely.code).toBe(2);
    expect(lonely.error).toMatch(/set the centre up first/);

    const core = startCore(folder);
    const door = openWindow(core, 'door');
    await door.send(door.api.station.setUp, setUpInput);
    const key = core.services.centre.settings()?.publicKey ?? '';
    core.close('operator');
    const written = file('machine.ticket.json');
    const { code } = await invigil('check', '--ticket', written);
    const ask = (...more: readonly string[]) =>
      invigil('--lang', 'en', 'ticket', written, '--key', key, ...more);
    expect((await ask()).code).toBe(code === 2 ? 1 : code);
    expect((await ask()).out).toMatch(/signed by a station of the centre, for this machine/);
    expect((await ask('--max-age-hours', 'two')).error).toMatch(/takes a number of hours/);

    const ticket = JSON.parse(readFileSync(written, 'utf8'));
    writeFileSync(written, JSON.stringify({ ...ticket, result: 'ready', waits: !ticket.waits }));
    const altered = await ask();
    expect(altered.code).toBe(1);
    expect(altered.out).toMatch(/is refused: it was changed/);
  });
});

describe('a policy of checks in a file', () => {
  const policy = async (text: string) => {
    writeFileSync(file('policy.json'), text);
    return invigil('--lang', 'en', 'check', '--policy', file('policy.json'));
  };

  it('is refused with file and field when it has unknown keys, wrong units or no such check', async () => {
    const bad = await policy(
      JSON.stringify({
        displayCount: 2,
        memoryMegabytes: '4 GB',
        rules: { phone: { notReady: 'blocks' } },
      }),
    );
    expect(bad.code).toBe(2);
    expect(bad.error).toMatch(/policy\.json: memoryMegabytes: /);
    expect(bad.error).toMatch(/policy\.json: rules: there is no setting of this name: phone/);
    expect(bad.error).toMatch(/policy\.json: -: there is no setting of this name: displayCount/);
    expect(bad.out).toBe('');
    expect((await policy('{')).error).toMatch(/policy\.json: this is not JSON/);
  });

  it('decides what blocks', async () => {
    const rules = {
      'virtual-machine': { notReady: 'warns' },
      'operating-system': { notReady: 'warns' },
    };
    writeFileSync(file('lenient.json'), JSON.stringify({ rules, systems: { linux: '1' } }));
    const snapshot = corpus('linux-kvm-q35');
    const { out } = await invigil(
      '--json',
      'check',
      '--snapshot',
      snapshot,
      '--policy',
      file('lenient.json'),
    );
    const report: CheckReport = JSON.parse(out);
    const virtual = report.findings.find(({ check }) => check === 'virtual-machine');
    expect(virtual).toMatchObject({ verdict: 'not-ready', effect: 'warns', override: null });
  });
});

describe('a snapshot that can’t be judged', () => {
  it('is refused with a sentence when it is of a newer version, none at all, or not there', async () => {
    const [name = ''] = readdirSync('test/corpus');
    const newer = {
      ...JSON.parse(readFileSync(`test/corpus/${name}`, 'utf8')),
      schema: 'invigil-snapshot/2',
    };
    writeFileSync(file('newer.json'), JSON.stringify(newer));
    writeFileSync(file('none.json'), '[]');
    const said = async (snapshot: string) => {
      const { code, error } = await invigil('--lang', 'en', 'check', '--snapshot', file(snapshot));
      expect(code).toBe(2);
      return error;
    };
    expect(await said('newer.json')).toMatch(/newer\.json was written by a newer version/);
    expect(await said('none.json')).toMatch(/none\.json: /);
    expect(await said('nowhere.json')).toMatch(/nowhere\.json can’t be read/);
  });
});
