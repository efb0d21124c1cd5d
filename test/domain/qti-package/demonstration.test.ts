import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawForm, formItems } from '../../../main/domain/qti/form.ts';
import { readPackage } from '../../../main/domain/qti/package.ts';
import { packageSummary } from '../../../main/domain/qti/package-summary.ts';
import { sha256 } from './build.ts';

const filesIn = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

const read = (name: string) =>
  readPackage(filesIn(resolve('resources/demonstration', name)), { sha256 });

describe.each(['cloud-associate', 'practice'])('the demonstration package %s', (name) => {
  it('is read without any problem, warnings included', () => {
    const result = read(name);
    expect(result.ok ? result.value.warnings : result.error).toEqual([]);
  });

  it('has both languages and 100 points in every form', () => {
    const result = read(name);
    if (!result.ok) throw new Error('not read');
    const summary = packageSummary(result.value);
    expect(summary).toMatchObject({ languages: ['zh-CN', 'en'], points: 100 });
    const form = drawForm(result.value.delivery, 'seed');
    expect(formItems(form)).toHaveLength(summary.drawn);
  });
});
