import { describe, expect, it } from 'vitest';
import { fileReaders } from '../../../main/adapters/files/readers.ts';
import { utf8 } from './bytes.ts';
import { craftZip } from './crafted-zip.ts';

describe('the readers of files that people bring', () => {
  it('answer what is unreadable with a code', async () => {
    expect(await fileReaders.table('b.csv', utf8(''))).toMatchObject({
      error: { code: 'fileEmpty' },
    });
    expect(await fileReaders.zip(utf8('no zip'))).toMatchObject({
      error: { code: 'zipDamaged', file: null },
    });
  });

  it('read a part of a larger buffer and no more', async () => {
    const zip = craftZip([{ name: 'a', data: 'x' }]);
    const larger = Buffer.concat([utf8('before'), zip, utf8('after')]);
    const read = await fileReaders.zip(
      new Uint8Array(larger.buffer, larger.byteOffset + 6, zip.length),
    );
    expect(read.ok && [...read.value.keys()]).toEqual(['a']);
    const table = await fileReaders.table('b.csv', utf8('a\n1\n'));
    expect(table.ok && table.value.columns).toEqual(['a']);
  });
});
