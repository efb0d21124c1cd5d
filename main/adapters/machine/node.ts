import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import inspector from 'node:inspector';
import {
  arch,
  cpus,
  freemem,
  networkInterfaces,
  platform,
  release,
  totalmem,
  uptime,
  version,
} from 'node:os';
import { dirname } from 'node:path';
import type { NodeQuestion } from '../../ports/machine.ts';
import { readEnvironment } from './environment.ts';

/** What Node.js knows; shapes in node-values.ts. Rejects with the system's error. */
export const answerNode = async (
  name: NodeQuestion,
  dataFolder: string,
  displays?: () => Promise<unknown>,
): Promise<unknown> => {
  switch (name) {
    case 'machine':
      return readMachine();
    case 'network':
      return Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
        addresses.map(({ mac, internal, family, address }) => ({
          name,
          mac,
          internal,
          family,
          address,
        })),
      );
    case 'environment':
      return readEnvironment(process.env);
    case 'time':
      return {
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        // JavaScript counts from here to UTC; the world counts the other way.
        offsetMinutes: 0 - new Date().getTimezoneOffset(),
      };
    case 'disk': {
      const { bavail, blocks, bsize } = await statfs(nearestFolder(dataFolder));
      return { free: bavail * bsize, size: blocks * bsize };
    }
    case 'inspector':
      return {
        open: inspector.url() !== undefined,
        flags: inspectFlags([
          ...process.execArgv,
          ...(process.env.NODE_OPTIONS ?? '').split(/\s+/),
        ]),
      };
    case 'displays':
      return displays === undefined ? null : await displays();
  }
};

/** The folder is made when something is first kept in it: until then its parent's disk is asked. */
const nearestFolder = (folder: string): string => {
  const parent = dirname(folder);
  return existsSync(folder) || parent === folder ? folder : nearestFolder(parent);
};

const readMachine = (): object => {
  const threads = cpus();
  return {
    platform: platform(),
    arch: arch(),
    release: release(),
    version: version(),
    memory: totalmem(),
    freeMemory: freemem(),
    cpu: threads[0]?.model ?? '',
    cores: threads.length,
    uptime: uptime(),
  };
};

/** Flags that let a debugger in (`--inspect`, `--inspect-brk`, …), without their addresses. */
export const inspectFlags = (flags: readonly string[]): readonly string[] =>
  flags
    .filter((flag) => /^--(?:inspect|debug|remote-debugging)/.test(flag))
    .map((flag) => flag.replace(/=.*/, ''));
