import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { macosAssessment } from '../../../../main/adapters/lockdown/macos/assessment.ts';
import { type LockBench, lockSuite } from '../../../support/lock-suite.ts';

/*
 * The helper's side of the protocol, played by programs of this test: a session is a file that is there
 * while its process lives.
 */
const good = `
  import { createInterface } from 'node:readline';
  import { rmSync, writeFileSync } from 'node:fs';
  const session = process.argv[1] + '.session';
  const say = (state) => console.log(JSON.stringify({ v: 1, state }));
  const end = () => { rmSync(session, { force: true }); process.exit(0); };
  console.log('a line of the system, not of the protocol');
  console.log('{"v":2,"state":"active"}');
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const { v, do: what } = JSON.parse(line);
      if (v !== 1) return;
      if (what === 'begin') { writeFileSync(session, String(process.pid)); say('active'); }
      if (what === 'end') end();
    })
    .on('close', end);
`;
const refusing = `
  process.stdin.once('data', () => console.log(JSON.stringify({ v: 1, state: 'failed' })));
`;
const silent = `process.stdin.resume(); setInterval(() => {}, 1_000);`;
const dying = `process.exit(3);`;

type Bench = LockBench & { readonly become: (source: string | null) => void };

const setUp = (): Bench => {
  const folder = mkdtempSync(join(tmpdir(), 'invigil-assessment-'));
  const helper = join(folder, 'helper.mjs');
  const become = (source: string | null): void => {
    if (source === null) {
      rmSync(helper);
      return;
    }
    writeFileSync(helper, `#!${process.execPath}\n${source}`);
    chmodSync(helper, 0o755);
  };
  become(good);
  const operation = macosAssessment({ helper, platform: 'darwin', limit: 2_000 });
  return {
    operation,
    state: () => ({ session: existsSync(`${helper}.session`) }),
    heal: () => become(good),
    become,
    tearDown: async () => {
      await operation.revert(null);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const canRun = process.platform !== 'win32';
describe.runIf(canRun)(
  `the helper of macOS${canRun ? '' : ' (skipped: its programs are scripts)'}`,
  () => {
    lockSuite('macos-assessment', {
      setUp,
      failures: {
        'the helper is missing': ({ become }) => become(null),
        'the system refuses a session': ({ become }) => become(refusing),
        'the helper says nothing': ({ become }) => become(silent),
        'the helper dies': ({ become }) => become(dying),
      },
    });

    it('is told by its absence before an exam (R-L5)', async () => {
      const bench = setUp();
      bench.become(null);
      expect(await bench.operation.unable()).toBe('tool-missing');
      const elsewhere = macosAssessment({ helper: 'x', platform: 'linux' });
      expect(await elsewhere.unable()).toBe('not-this-system');
      await bench.tearDown?.();
    });

    it('is lost when it ends by itself, and can be begun again (R-L2)', async () => {
      const bench = setUp();
      bench.become(good.replace("say('active');", "say('active'); setTimeout(end, 50);"));
      expect(await bench.operation.perform()).toMatchObject({ ok: true });
      await vi.waitFor(async () => expect(await bench.operation.verify()).toBe('lost'));
      bench.heal();
      expect(await bench.operation.perform()).toMatchObject({ ok: true });
      expect(await bench.operation.verify()).toBe('in-force');
      await bench.tearDown?.();
    });

    it.each([
      ['refused', refusing],
      ['timed-out', silent],
      ['error', dying],
    ])('answers %s when no session begins', async (code, source) => {
      const bench = setUp();
      bench.become(source);
      expect(await bench.operation.perform()).toMatchObject({ ok: false, error: { code } });
      await bench.tearDown?.();
    });
  },
);
