import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBrowserOptions } from '../../../main/shell/browser-options.ts';
import { defaultDataFolder } from '../../../main/shell/data-folder.ts';
import { fill, systemTexts } from '../../../main/shell/say.ts';
import { fromOpenFailure, sayStartFailure } from '../../../main/shell/start-failure.ts';
import { door as doorEn } from '../../../preload/texts/en/door.ts';
import { start as startEn } from '../../../preload/texts/en/start.ts';
import { door as doorZh } from '../../../preload/texts/zh-CN/door.ts';
import { start as startZh } from '../../../preload/texts/zh-CN/start.ts';

describe('the command line of the browser host', () => {
  it('refuses what it does not know, naming it', () => {
    expect(readBrowserOptions(['--nonsense'])).toEqual({ ok: false, error: '--nonsense' });
    expect(readBrowserOptions(['--port', 'http'])).toEqual({ ok: false, error: '--port' });
    expect(readBrowserOptions(['--port', '70000'])).toEqual({ ok: false, error: '--port' });
    expect(readBrowserOptions(['--data'])).toEqual({ ok: false, error: '--data' });
    expect(readBrowserOptions(['--demo', '--data', 'x'])).toEqual({ ok: false, error: '--data' });
    expect(readBrowserOptions(['somewhere']).ok).toBe(false);
  });

  it('reads folder, port, demonstration and whether to open a window', () => {
    expect(readBrowserOptions(['--data', '/d', '--port', '0', '--no-open'])).toEqual({
      ok: true,
      value: { data: '/d', port: 0, open: false, demo: false },
    });
    const plain = readBrowserOptions(['--host', 'browser']);
    expect(plain).toMatchObject({ value: { port: null, open: true, demo: false } });
  });
});

describe('the folder of the data', () => {
  it('is where programs of each system keep a user’s data', () => {
    expect(defaultDataFolder('linux', {}, '/home/a')).toBe(join('/home/a', '.local/share/invigil'));
    expect(defaultDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe(join('/x', 'invigil'));
    expect(defaultDataFolder('darwin', {}, '/h')).toContain('Application Support');
    expect(defaultDataFolder('win32', { LOCALAPPDATA: 'L' }, 'h')).toBe(join('L', 'Invigil'));
  });
});

describe('the words of the terminal', () => {
  it('are in the language of the system', () => {
    expect(systemTexts({ LANG: 'zh_CN.UTF-8' })).toBe(startZh);
    expect(systemTexts({ LANG: 'de_DE.UTF-8' })).toBe(startEn);
    expect(systemTexts({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' })).toBe(startEn);
  });

  it('say why a store can’t be opened, with what it names and nothing left open', () => {
    const failures = [
      fromOpenFailure({ code: 'store-in-use', pid: 7 }),
      fromOpenFailure({ code: 'disk-full', folder: '/d' }),
      fromOpenFailure({ code: 'unwritable', folder: '/d' }),
      fromOpenFailure({ code: 'store-missing', file: '/d/x' }),
      fromOpenFailure({ code: 'not-a-store', file: '/d/x' }),
      fromOpenFailure({ code: 'store-newer', found: 9, known: 1 }),
      fromOpenFailure({ code: 'store-damaged', file: '/d/x', detail: 'row 3' }),
      fromOpenFailure({ code: 'store-altered', rule: 'event-hash', stream: 's', seq: 4 }),
      fromOpenFailure({ code: 'wrong-key' }),
      fromOpenFailure({
        code: 'key-unavailable',
        reason: 'key-missing',
        values: { file: '/d/master.key' },
      }),
      { code: 'something-new', values: {} },
    ];
    for (const texts of [startEn, startZh]) {
      for (const failure of failures) {
        const sentence = sayStartFailure(failure, texts, '/d/invigil.log');
        expect(sentence, failure.code).not.toMatch(/\{\{|\?/);
        for (const value of Object.values(failure.values)) {
          if (typeof value === 'string' && value.startsWith('/')) expect(sentence).toContain(value);
        }
      }
    }
  });

  it('have the same sentences with the same values in both languages', () => {
    const shape = (texts: object, path = ''): readonly string[] =>
      Object.entries(texts).flatMap(([key, value]) =>
        typeof value === 'string'
          ? [`${path}${key} ${[...value.matchAll(/\{\{\w+\}\}/g)].map(String).sort().join('')}`]
          : shape(value, `${path}${key}.`),
      );
    expect(shape(startZh).toSorted()).toEqual(shape(startEn).toSorted());
    expect(shape(doorZh).toSorted()).toEqual(shape(doorEn).toSorted());
    expect(fill('{{a}} {{b}}', { a: 1 })).toBe('1 ?');
  });
});
