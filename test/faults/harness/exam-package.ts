import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { resourcesFolder } from '../../../main/shell/resources.ts';

/** Of the clock's policy, what a fault test wants otherwise than the demonstration has it. */
export type ClockPolicy = {
  /** Seconds. */
  readonly beatSeconds?: number;
  /** Seconds. */
  readonly automaticStopLimit?: number;
};

/**
 * The demonstration's practice exam as a zip for import, with an hour for each part, so that no
 * part ends while a test is about something else, and with another policy for the clock.
 */
export const practicePackage = (clock: ClockPolicy): Blob => {
  const folder = join(resourcesFolder, 'demonstration', 'practice');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const entries = files.map((file) => {
    const bytes = readFileSync(file);
    const name = relative(folder, file);
    if (name === 'policy.json') return [name, withClock(bytes, clock)];
    return [name, name.startsWith('test.') ? withAnHour(bytes) : new Uint8Array(bytes)];
  });
  const zip = zipSync(Object.fromEntries(entries) as Record<string, Uint8Array>);
  return new File([new Uint8Array(zip)], 'practice.zip');
};

const hour = 3_600;

/** The test's own limit must say the same as the policy's. */
const withAnHour = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/max-time="\d+"/, `max-time="${hour}"`),
  );

type PolicyFile = { readonly clock: object };

const withClock = (bytes: Uint8Array, clock: ClockPolicy): Uint8Array => {
  const policy = JSON.parse(Buffer.from(bytes).toString('utf8')) as PolicyFile;
  const changed = {
    ...policy,
    time: { terms: hour, tutorial: hour, items: hour, survey: hour },
    clock: { ...policy.clock, ...clock },
    // The record that the proctor takes then has the result in it and is whole.
    release: { after: 0, staffMayRead: true },
  };
  return Buffer.from(JSON.stringify(changed), 'utf8');
};
