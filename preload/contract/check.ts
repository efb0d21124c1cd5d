import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { allow, allowIn, CommandId, Locale, text, Wall } from './common.ts';

/** Every check of the system test, in the order in which people are shown it (R-S1 to R-S6). */
export const checkNames = [
  'device',
  'operating-system',
  'restart-due',
  'memory',
  'disk',
  'power',
  'displays',
  'camera',
  'microphone',
  'loudspeaker',
  'virtual-camera',
  'browsers',
  'network',
  'proxy-and-vpn',
  'clock',
  'time-zone',
  'virtual-machine',
  'remote-session',
  'programs',
  'debugger',
  'other-users',
  'accessibility',
] as const;
export const CheckName = z.enum(checkNames);
export type CheckName = z.infer<typeof CheckName>;

export const CheckVerdict = z.enum(['ready', 'advice', 'not-ready', 'unknown', 'needs-window']);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/** What the policy makes of a verdict: `waits` where a window has still to find out. */
export const CheckEffect = z.enum(['blocks', 'warns', 'ignored', 'none', 'waits']);
export type CheckEffect = z.infer<typeof CheckEffect>;

/** One finding; the sentences of its codes stand in preload/texts (check-signals, checks). */
export const CheckFinding = z.strictObject({
  check: CheckName,
  verdict: CheckVerdict,
  effect: CheckEffect,
  /** 0 to 1. */
  confidence: z.number(),
  signals: z
    .array(
      z.strictObject({
        code: z.string(),
        values: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    )
    .readonly(),
  remedy: z.string().nullable(),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

/** A series that was measured, to be drawn; null where nothing came at that moment. */
export const CheckSeries = z.strictObject({
  what: z.enum(['download', 'upload', 'latency']),
  /** MB/s (1 MB = 1,000,000 bytes) or milliseconds, at equal distances in time. */
  values: z.array(z.number().nullable()).readonly(),
});
export type CheckSeries = z.infer<typeof CheckSeries>;

/** What the system test of this window has come to so far. */
export const CheckState = z.strictObject({
  /** Checks of which nothing is known yet are left out. */
  findings: z.array(CheckFinding).readonly(),
  result: z.enum(['ready', 'not-ready', 'incomplete']),
  /** Whether checks are left that this window has to make. */
  waits: z.boolean(),
  network: z.array(CheckSeries).readonly(),
  /** The earlier test that this one builds on: what it took over, and what is different now. */
  since: z
    .strictObject({
      made: Wall,
      kept: z.array(CheckName).readonly(),
      changed: z
        .array(z.strictObject({ check: CheckName, before: CheckVerdict, now: CheckVerdict }))
        .readonly(),
    })
    .nullable(),
});
export type CheckState = z.infer<typeof CheckState>;

export const CheckProgress = z.discriminatedUnion('at', [
  /** The machine is asked, side by side with the network. */
  z.strictObject({
    at: z.literal('running'),
    probes: z.strictObject({ done: z.number(), all: z.number() }),
    /** Null where the network is not measured in this run. */
    network: z
      .strictObject({
        step: z.enum(['connecting', 'echo', 'download', 'upload', 'finishing']),
        /** 0 to 1; never falls. */
        fraction: z.number(),
        secondsLeft: z.number(),
      })
      .nullable(),
  }),
  z.strictObject({ at: z.literal('done'), state: CheckState }),
]);
export type CheckProgress = z.infer<typeof CheckProgress>;

/** Why a device gave nothing (W3C Media Capture and Streams §10.2). */
export const DeviceProblem = z.enum(['denied', 'none', 'in-use', 'unsupported', 'lost', 'failed']);
export type DeviceProblem = z.infer<typeof DeviceProblem>;

const nothing = z.strictObject({ got: z.literal('nothing'), problem: DeviceProblem });
const label = text(200);
const share = z.number().min(0).max(1);
const milliseconds = z.number().nonnegative().max(600_000);

/** What a camera really delivered over some seconds. Numbers only: no picture leaves the window. */
export const CameraMeasurement = z.discriminatedUnion('got', [
  nothing,
  z.strictObject({
    got: z.literal('frames'),
    /** The camera's name, as the browser tells it. */
    label,
    milliseconds,
    frames: z.number().int().nonnegative(),
    /** Pixels. */
    width: z.number().int().nonnegative().max(20_000),
    height: z.number().int().nonnegative().max(20_000),
    /** Mean of the luma (ITU-R BT.601) of the frames, 0 to 255. */
    brightness: z.number().min(0).max(255),
    /** Mean over the frames of the luma's standard deviation, 0 to 128. */
    contrast: z.number().min(0).max(128),
    /** Median variance of the Laplacian of the luma at 320 pixels of width. */
    sharpness: z.number().nonnegative(),
    /** The longest stretch in which not one pixel of the small picture changed. */
    longestStillMilliseconds: milliseconds,
    /** Length after which exactly the same pictures came again in the same order; null: never. */
    loopMilliseconds: milliseconds.nullable(),
    /** Standard deviation of the time between frames by its mean: drivers of real cameras are uneven. */
    intervalVariation: z.number().nonnegative(),
    /** In how many looks there was no, one, several faces; null where faces can't be looked for. */
    faces: z
      .strictObject({
        looks: z.number().int().nonnegative(),
        none: z.number().int().nonnegative(),
        one: z.number().int().nonnegative(),
        several: z.number().int().nonnegative(),
      })
      .nullable(),
  }),
]);
export type CameraMeasurement = z.infer<typeof CameraMeasurement>;

/** What a microphone really delivered over some seconds. No sound leaves the window. */
export const MicrophoneMeasurement = z.discriminatedUnion('got', [
  nothing,
  z.strictObject({
    got: z.literal('sound'),
    label,
    milliseconds,
    /** Root mean square of each tenth of a second, dBFS (0 is the loudest there is); -120 for nothing. */
    levels: z.array(z.number().min(-120).max(3)).max(600).readonly(),
    /** dBFS. */
    peak: z.number().min(-120).max(3),
    /** Share of samples at the edge of what can be said. */
    clipped: share,
    /** Share of samples that are exactly nothing: real microphones always murmur. */
    zeros: share,
  }),
]);
export type MicrophoneMeasurement = z.infer<typeof MicrophoneMeasurement>;

/** What became of the test sound. */
export const LoudspeakerMeasurement = z.discriminatedUnion('got', [
  nothing,
  z.strictObject({
    got: z.literal('played'),
    /** How far the test sound stood out of the noise in the microphone, dB; null without microphone. */
    heardDecibels: z.number().min(-120).max(120).nullable(),
    /** What the candidate said; null: not asked. */
    confirmed: z.boolean().nullable(),
  }),
]);
export type LoudspeakerMeasurement = z.infer<typeof LoudspeakerMeasurement>;

/** Where the machine is, to a tenth of a degree (some 10 km): only with consent (R-S7). */
const tenth = (most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .refine((degrees) => Math.abs(degrees * 10 - Math.round(degrees * 10)) < 1e-6, 'too-exact');
export const RoughLocation = z.strictObject({ latitude: tenth(90), longitude: tenth(180) });
export type RoughLocation = z.infer<typeof RoughLocation>;

const forCandidates = () => allowIn(['candidate'], 'kiosk', 'candidate');

/** A readiness ticket as staff see it. */
export const TicketRow = z.strictObject({
  /** Digest under which the machine is known; one row for each. */
  machine: z.string(),
  station: z.string(),
  stationName: z.string(),
  made: Wall,
  program: z.string(),
  result: z.enum(['ready', 'not-ready', 'incomplete']),
  waits: z.boolean(),
  /** Older than a ticket may be at check-in. */
  tooOld: z.boolean(),
  /** Checks that block or warn, worst first. */
  against: z
    .array(z.strictObject({ check: CheckName, verdict: CheckVerdict, effect: CheckEffect }))
    .readonly(),
});
export type TicketRow = z.infer<typeof TicketRow>;

export const TicketRefusal = z.enum([
  'ticket-unreadable',
  'ticket-altered',
  'ticket-not-yet',
  'ticket-older-than-known',
  'ticket-one-too-many',
  'ticket-not-kept',
]);

/** The system test: is this machine, this network, this place fit for the exam, and why. */
export const check = {
  /**
   * Asks the machine and measures the network, side by side; tells how far it is and ends with what it
   * came to. `changed` asks only what may have changed since this machine's ticket and needs one that
   * can be relied on, else everything is asked. A check's name tries that one again.
   */
  run: forCandidates()
    .input(
      z.strictObject({
        what: z.union([z.enum(['all', 'changed']), CheckName]),
        /** Null where the candidate did not agree or the place can't be found. */
        location: RoughLocation.nullable(),
      }),
    )
    .output(eventIterator(CheckProgress)),
  /** Judges what the window measured. */
  camera: forCandidates().input(CameraMeasurement).output(CheckState),
  microphone: forCandidates().input(MicrophoneMeasurement).output(CheckState),
  loudspeaker: forCandidates().input(LoudspeakerMeasurement).output(CheckState),
  /**
   * Ends the test: signs a ticket, keeps it on this station and, in a sitting, puts what was found into
   * its log. Refused with `checks-missing` while something has not been tried.
   */
  finish: forCandidates()
    .input(z.strictObject({ command: CommandId }))
    .output(
      z.strictObject({
        /** Null where the same command was carried out before, and the test is not known any more. */
        state: CheckState.nullable(),
        /** Position in the sitting's log at which it is saved; null outside of a sitting. */
        seq: z.number().int().nonnegative().nullable(),
        /** Null where this machine has nothing to be known by, or an earlier ticket still holds. */
        ticket: Wall.nullable(),
      }),
    ),
  /** The report of this window's test as it stands, to keep or to print (R-S1). */
  report: forCandidates()
    .input(z.strictObject({ format: z.enum(['html', 'json']), language: Locale }))
    .output(z.strictObject({ name: z.string(), text: z.string() })),
  /** Tickets of a room that this station knows, its own among them. */
  tickets: allow('staff', 'admin').output(z.array(TicketRow).readonly()),
  /** Takes tickets over: their JSON, several of them in a list or one after another, or the text of a QR code. */
  addTickets: allow('staff', 'admin')
    .input(z.strictObject({ command: CommandId, text: z.string().max(2_000_000) }))
    .output(
      z.strictObject({
        added: z.number().int(),
        /** What was not taken, by its place in what was given, from 1. */
        refused: z
          .array(z.strictObject({ place: z.number().int(), code: TicketRefusal }))
          .readonly(),
        tickets: z.array(TicketRow).readonly(),
      }),
    ),
  /** Forgets a machine's ticket. */
  removeTicket: allow('staff', 'admin')
    .input(z.strictObject({ command: CommandId, machine: z.string().regex(/^[0-9a-f]{64}$/) }))
    .output(z.strictObject({ tickets: z.array(TicketRow).readonly() })),
  /** Servers against which the network is measured, in the order in which they are tried. */
  servers: allow('staff', 'admin').output(
    z.strictObject({ servers: z.array(z.string()).readonly() }),
  ),
  setServers: allow('admin')
    .input(
      z.strictObject({
        command: CommandId,
        /** `https://hub.example.org:4690#SHA-256 of its certificate`. */
        servers: z.array(text(300)).max(10),
      }),
    )
    .output(z.strictObject({ servers: z.array(z.string()).readonly() })),
};
