import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logFile, openLog } from '../../../main/shell/log.ts';
import { temporaryFolder } from '../../support/store.ts';

describe.runIf(process.platform !== 'win32')('the log', () => {
  it('makes the data folder, which it is the first to write to, for its owner alone', () => {
    const { folder, remove } = temporaryFolder();
    const data = join(folder, 'share', 'invigil');
    openLog(data).warn({}, 'started');
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(statSync(logFile(data)).mode & 0o777).toBe(0o600);
    remove();
  });

  it('keeps fields that could hold something personal out of its file', () => {
    const { folder, remove } = temporaryFolder();
    openLog(folder).warn({ number: '11010119900307123X', password: 'secret' }, 'a line');
    const text = readFileSync(logFile(folder), 'utf8');
    expect(text).toContain('a line');
    expect(text).not.toMatch(/1101|secret/);
    remove();
  });
});
