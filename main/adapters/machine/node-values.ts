import { z } from 'zod';

/** Shapes of the answers to `node …` (docs/snapshots.md): what a snapshot says is checked by them. */
const bytes = z.number().nonnegative();

export const NodeMachine = z.object({
  platform: z.string(),
  arch: z.string(),
  release: z.string(),
  version: z.string(),
  memory: bytes,
  freeMemory: bytes,
  cpu: z.string(),
  cores: z.number().int().nonnegative(),
  uptime: z.number(),
});

export const NodeNetwork = z.array(
  z.object({
    name: z.string(),
    mac: z.string(),
    internal: z.boolean(),
    family: z.enum(['IPv4', 'IPv6']),
    /** The address itself, or its kind in a recorded machine. */
    address: z.string(),
  }),
);

export const NodeEnvironment = z.record(z.string(), z.string());

export const NodeTime = z.object({ zone: z.string(), offsetMinutes: z.number() });

export const NodeDisk = z.object({ free: bytes, size: bytes });

export const NodeInspector = z.object({ open: z.boolean(), flags: z.array(z.string()) });

export const NodeDisplays = z
  .array(
    z.object({
      width: z.number(),
      height: z.number(),
      scale: z.number(),
      internal: z.boolean().nullable(),
      rotation: z.number(),
      label: z.string(),
    }),
  )
  .nullable();
