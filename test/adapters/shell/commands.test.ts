import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportCommand } from '../../../main/shell/commands/export.ts';
import { createOutput } from '../../../main/shell/commands/output.ts';
import type { Station } from '../../../main/shell/commands/station.ts';
import { wordsIn } from '../../../main/shell/commands/words.ts';
import { temporaryFolder } from '../../support/store.ts';

const printed: string[] = [];
vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
afterEach(() => printed.splice(0));

describe('a command', () => {
  it('prints nothing that a file could use to command the terminal', () => {
    const output = createOutput(wordsIn('en'), false);
    output.say('policy.json: \u001b]0;title\u0007\u202Ekey\r\nnext\tcell 甲');
    expect(printed).toEqual(['policy.json: \uFFFD]0;title\uFFFD\uFFFDkey\uFFFD\nnext\tcell 甲']);
  });

  it('names a file after the centre without leaving its folder', async () => {
    const { folder, remove } = temporaryFolder();
    const before = process.cwd();
    process.chdir(folder);
    const key = { centre: '../甲/乙: 考点', publicKey: 'k', fingerprint: 'f' };
    const station = { api: { staff: { centreKey: async () => key } }, close: () => {} };
    const output = createOutput(wordsIn('en'), true);
    const wanted = { format: 'json' } as const;
    expect(await exportCommand(output, station as unknown as Station, 'centre-key', wanted)).toBe(
      0,
    );
    process.chdir(before);
    const name = JSON.parse(printed[0] ?? '{}').file;
    expect(name).toBe('__甲_乙_ 考点.key.json');
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(key);
    remove();
  });
});
