import type { Answer } from '../answers.ts';
import { reducedSerial } from './serial.ts';

/** Names of properties whose values are of this one machine. */
const serialProperty =
  /serial|uuid|udid|unique[-_ ]?id|identifyingnumber|^processorid$|asset_?tag/i;

const isSerialFile = (question: string): boolean =>
  /^file .*(?:serial|uuid|asset_tag)[^/]*$/.test(question);

/** `"IOPlatformSerialNumber" = "…"` of ioreg, `"serial_number" : "…"` of system_profiler. */
const quoted = /("[^"\n]*"\s*[:=]\s*<?")([^"\n]*)(")/g;
/** `Serial          : 10000000…` of /proc/cpuinfo on ARM. */
const line = /^(Serial[ \t]*:[ \t]*)(.*\S)/gm;

/** Replaces each serial number in an answer by what `reduced` makes of it. */
export const mapSerials = (
  question: string,
  answer: Answer,
  reduced: (serial: string) => string,
): Answer => {
  if ('text' in answer) {
    const text = isSerialFile(question)
      ? reduced(answer.text)
      : answer.text.replace(line, (_, head: string, serial: string) => head + reduced(serial));
    return { text };
  }
  if ('out' in answer) {
    const out = answer.out.replace(quoted, (whole, head: string, serial: string, tail: string) =>
      serialProperty.test(head) ? head + reduced(serial) + tail : whole,
    );
    return { ...answer, out };
  }
  if ('rows' in answer && question !== 'processes') {
    return { rows: answer.rows.map((row) => mapRow(row, reduced)) };
  }
  return answer;
};

const mapRow = <Value>(
  row: Readonly<Record<string, Value>>,
  reduced: (serial: string) => string,
): Record<string, Value | string> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, Value | string] => {
      if (typeof value !== 'string') return [name, value];
      if (serialProperty.test(name)) return [name, reduced(value)];
      return [name, name === 'PNPDeviceID' ? instanceWithoutSerial(value, reduced) : value];
    }),
  );

/**
 * The last part of a device's path is its serial number, unless it has an `&`: then Windows made it
 * up (learn.microsoft.com, "Instance IDs").
 */
const instanceWithoutSerial = (path: string, reduced: (serial: string) => string): string =>
  path.replace(
    /^((?:USB|USBSTOR|SCSI|BTHENUM|BTH|HID|SD)\\.*\\)([^\\&]{6,})$/i,
    (_, head, serial) => head + reduced(serial),
  );

/** All serial numbers of an answer that tell something. */
export const serialsIn = (question: string, answer: Answer): readonly string[] => {
  const found: string[] = [];
  mapSerials(question, answer, (serial) => {
    const text = serial.trim();
    if (text.length >= 5 && reducedSerial(text) !== text) found.push(text);
    return serial;
  });
  return found;
};
