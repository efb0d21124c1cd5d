import { writeFileSync } from 'node:fs';
import { fill } from '../say.ts';
import { exit, type Output, Stop } from './output.ts';
import type { Station } from './station.ts';

export const exportable = ['bookings', 'sittings', 'results', 'evidence', 'centre-key'] as const;
export type Exportable = (typeof exportable)[number];

export type ExportOptions = {
  readonly format: 'csv' | 'json';
  readonly out?: string | undefined;
  readonly sitting?: string | undefined;
};

/** `invigil export`: a list, the evidence of a sitting or the centre's public key, to a new file. */
export const exportCommand = async (
  output: Output,
  { api }: Station,
  what: Exportable,
  { format, out, sitting }: ExportOptions,
): Promise<number> => {
  const file = await fetchFile(api, what, format, sitting ?? '');
  const name = out ?? file.name;
  const bytes = Buffer.from(file.data, 'base64');
  try {
    writeFileSync(name, bytes, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const { text } = output.words;
    throw new Stop(
      reason === 'EEXIST'
        ? fill(text.export.exists, { file: name })
        : fill(text.fileMissing, { file: name, reason }),
    );
  }
  output.say(fill(output.words.text.export.done, { file: name, bytes: bytes.length }));
  output.result({ file: name, bytes: bytes.length });
  return exit.done;
};

const fetchFile = async (
  api: Station['api'],
  what: Exportable,
  format: 'csv' | 'json',
  sitting: string,
): Promise<{ readonly name: string; readonly data: string }> => {
  switch (what) {
    case 'evidence':
      return api.staff.bundle({ sitting });
    case 'centre-key': {
      const key = await api.staff.centreKey();
      const data = Buffer.from(`${JSON.stringify(key, null, 2)}\n`).toString('base64');
      return { name: `${asFileName(key.centre)}.key.json`, data };
    }
    default:
      return api.staff.export({ what, format, filter: {} });
  }
};

/** A centre may be called anything; a file may not, nor may its name lead to another folder. */
const asFileName = (name: string): string =>
  name.replace(/[\p{Cc}/\\:*?"<>|]/gu, '_').replace(/^\.+/, '_');
