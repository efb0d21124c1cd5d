import { basename } from 'node:path';
import { uploadPartBytes } from '../../../preload/contract/upload.ts';
import { fill } from '../say.ts';
import { readBytes, readPackageBytes } from './files.ts';
import { exit, type Output, problemLine } from './output.ts';
import { confirm, type Station } from './station.ts';

/** `invigil import bookings`: shows what would change, and changes it when told to (R-B1). */
export const importBookings = async (
  output: Output,
  { api }: Station,
  file: string,
  yes: boolean,
  command: string,
): Promise<number> => {
  const { import: text } = output.words.text;
  const upload = await send(api, 'bookings', basename(file), readBytes(output, file));
  const preview = await api.staff.previewBookings({ upload });
  output.say(fill(text.counts, preview.counts));
  for (const problem of [...preview.problems, ...preview.warnings]) {
    output.say(problemLine(output.words, problem));
  }
  const bad = preview.counts.refused > 0 ? exit.notAsExpected : exit.done;
  if (preview.counts.added + preview.counts.changed === 0) {
    output.say(preview.problems.length > 0 ? text.notDone : text.nothing);
    output.result({ preview, done: null });
    return preview.problems.length > 0 ? exit.notAsExpected : exit.done;
  }
  if (!yes && !(await confirm(text.ask))) {
    output.say(text.notDone);
    output.result({ preview, done: null });
    return bad;
  }
  const done = await api.staff.confirmBookings({ command, preview: preview.preview });
  output.say(fill(text.bookingsDone, done));
  output.result({ preview, done });
  return bad;
};

/** `invigil import exam`: the same for an exam package, a zip or its folder. */
export const importExam = async (
  output: Output,
  { api }: Station,
  file: string,
  yes: boolean,
  command: string,
): Promise<number> => {
  const { import: text } = output.words.text;
  const upload = await send(api, 'exam', basename(file), await readPackageBytes(output, file));
  const preview = await api.staff.previewExam({ upload });
  for (const problem of preview.problems) output.say(problemLine(output.words, problem));
  if (preview.exam === null || preview.preview === null) {
    output.say(preview.problems.length > 0 ? text.notDone : text.nothing);
    output.result({ preview, done: null });
    return preview.problems.length > 0 ? exit.notAsExpected : exit.done;
  }
  const { title, languages, ...numbers } = preview.exam;
  output.say(
    fill(text.examShown, {
      title: `${title['zh-CN']} / ${title.en}`,
      sections: numbers.sections,
      items: numbers.items,
      drawn: numbers.drawn,
      points: numbers.points,
      languages: languages.join(', '),
    }),
  );
  if (!yes && !(await confirm(text.ask))) {
    output.say(text.notDone);
    output.result({ preview, done: null });
    return exit.done;
  }
  const done = await api.staff.confirmExam({ command, preview: preview.preview });
  output.say(fill(text.examDone, { exam: done.exam, digest: done.digest }));
  output.result({ preview, done });
  return exit.done;
};

const send = async (
  api: Station['api'],
  kind: 'bookings' | 'exam',
  name: string,
  bytes: Uint8Array,
): Promise<string> => {
  const { upload } = await api.upload.begin({ kind, name, bytes: bytes.length });
  for (let offset = 0; offset < bytes.length; offset += uploadPartBytes) {
    const part = bytes.subarray(offset, offset + uploadPartBytes);
    await api.upload.part({ upload, offset, data: Buffer.from(part).toString('base64') });
  }
  return upload;
};
