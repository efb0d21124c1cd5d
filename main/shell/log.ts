import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Log } from '../adapters/api/errors.ts';

const maxBytes = 5_000_000;

/** Fields that could hold something personal, should anybody ever log them. */
const redacted = ['input', 'login', 'password', 'code', 'token', 'number', 'name.*', 'values.*'];

/** The log file of a data folder. */
export const logFile = (data: string): string => join(data, 'invigil.log');

/** Where lines go that can't be kept. */
const nowhere: Log = { warn: () => {}, error: () => {} };

/**
 * Writes what only the operator may read to the data folder's log, which only its owner can read.
 * An old log that has grown large is put aside once. Where the folder can't be written to nothing
 * is logged: the store, which is opened next, says so in a sentence.
 */
export const openLog = (data: string): Log => {
  const file = logFile(data);
  try {
    // The log comes before the store and so makes its folder, which only the owner may enter.
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (existsSync(file) && statSync(file).size > maxBytes) renameSync(file, `${file}.1`);
    return logTo(file);
  } catch {
    return nowhere;
  }
};

const logTo = (file: string): Log => {
  const destination = pino.destination({ dest: file, sync: true, mode: 0o600 });
  // A full disk must not end an exam because a line could not be logged.
  destination.on('error', () => {});
  return pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: redacted } },
    destination,
  );
};
