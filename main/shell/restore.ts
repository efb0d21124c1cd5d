import { keepLockdown } from './keep-lockdown.ts';

/** The keeper as a program of its own, for hosts in plain Node: `restore.js FOLDER`. */

const [data] = process.argv.slice(2);
if (data === undefined) {
  console.error('restore.js FOLDER');
  process.exit(2);
}
process.exit(await keepLockdown(data));
