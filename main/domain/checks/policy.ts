import { z } from 'zod';
import type { checkNames } from './finding.ts';
import { programClasses } from './program-list.ts';

/**
 * What an exam asks of a machine, with the defaults of docs/requirements.md (R-S1 to R-S6). Unknown
 * keys are refused, so that a misspelt rule is never silently ignored; every length names its unit.
 */

const effect = z.enum(['blocks', 'warns', 'ignored']);
export type Effect = z.infer<typeof effect>;

const rule = z.strictObject({
  /** What "not ready" means for the candidate. */
  notReady: effect,
  /** What "could not find out" means. */
  unknown: effect,
  /** Who may let a candidate go on all the same, with a reason on record. */
  override: z.enum(['proctor', 'two-people', 'nobody']),
});
export type CheckRule = Readonly<z.infer<typeof rule>>;

const ruleWith = (notReady: Effect, unknown: Effect, override: CheckRule['override'] = 'proctor') =>
  rule
    .extend({
      notReady: effect.default(notReady),
      unknown: effect.default(unknown),
      override: rule.shape.override.default(override),
    })
    .prefault({});

const rules = z
  .strictObject({
    device: ruleWith('blocks', 'warns'),
    'operating-system': ruleWith('blocks', 'warns'),
    'restart-due': ruleWith('warns', 'ignored'),
    memory: ruleWith('blocks', 'warns'),
    disk: ruleWith('blocks', 'warns'),
    power: ruleWith('warns', 'ignored'),
    displays: ruleWith('blocks', 'warns'),
    camera: ruleWith('blocks', 'blocks'),
    microphone: ruleWith('blocks', 'blocks'),
    loudspeaker: ruleWith('warns', 'warns'),
    'virtual-camera': ruleWith('blocks', 'warns'),
    // Not ready only where the policy names browsers.
    browsers: ruleWith('blocks', 'ignored'),
    network: ruleWith('blocks', 'warns'),
    'proxy-and-vpn': ruleWith('warns', 'warns'),
    clock: ruleWith('blocks', 'warns'),
    'time-zone': ruleWith('warns', 'ignored'),
    'virtual-machine': ruleWith('blocks', 'warns'),
    'remote-session': ruleWith('blocks', 'warns'),
    programs: ruleWith('blocks', 'warns'),
    debugger: ruleWith('blocks', 'warns', 'nobody'),
    'other-users': ruleWith('warns', 'ignored'),
    accessibility: ruleWith('ignored', 'ignored'),
  } satisfies Record<(typeof checkNames)[number], unknown>)
  .prefault({});

const version = z.string().regex(/^\d+(\.\d+){0,3}$/);

export const CheckPolicy = z.strictObject({
  schema: z.literal('invigil-checks/1').default('invigil-checks/1'),
  rules,
  /** The oldest version of each system that is good enough; `null` where the system is not (R-S3). */
  systems: z
    .strictObject({
      windows: version.nullable().default('10'),
      macos: version.nullable().default('13'),
      linux: version.nullable().default(null),
    })
    .prefault({}),
  displays: z
    .strictObject({
      most: z.number().int().min(1).max(16).default(1),
      width: z.number().int().min(320).max(16_384).default(1024),
      height: z.number().int().min(240).max(16_384).default(768),
    })
    .prefault({}),
  memoryMegabytes: z.number().int().positive().max(1_048_576).default(2_048),
  diskFreeMegabytes: z.number().int().positive().max(1_048_576).default(2_048),
  /** Charge below which a machine on battery is advised to be plugged in. */
  batteryPercent: z.number().min(0).max(100).default(50),
  camera: z
    .strictObject({
      framesPerSecond: z.number().positive().max(240).default(10),
      /** Pixels, whichever way round the camera stands. */
      width: z.number().int().min(160).max(16_384).default(640),
      height: z.number().int().min(120).max(16_384).default(480),
      /**
       * Mean luma, 0 to 255. A room in the evening gives 60, the same at 15 % of daylight 20: the
       * first is told at most, the second refused.
       */
      leastBrightness: z.number().min(0).max(255).default(32),
      goodBrightness: z.number().min(0).max(255).default(56),
      mostBrightness: z.number().min(0).max(255).default(220),
    })
    .prefault({}),
  /** Levels in dBFS, root mean square of a tenth of a second: 0 is the loudest there is. */
  microphone: z
    .strictObject({
      /** Quieter than this even while somebody speaks is not heard: a silent room murmurs at -70. */
      leastDecibels: z.number().min(-90).max(0).default(-65),
      goodDecibels: z.number().min(-90).max(0).default(-48),
      /** Samples at the edge of what can be said. */
      clippedPercent: z.number().min(0).max(100).default(1),
    })
    .prefault({}),
  loudspeaker: z
    .strictObject({
      /** How far the test sound has to stand out in the microphone; a voice alone reaches 5 dB. */
      heardDecibels: z.number().min(0).max(120).default(10),
    })
    .prefault({}),
  network: z
    .strictObject({
      /** R-S5: 1 MB/s, which is 8 Mbit/s. */
      downloadMegabytesPerSecond: z.number().positive().max(10_000).default(1),
      uploadMegabytesPerSecond: z.number().positive().max(10_000).default(0.25),
      latencyMilliseconds: z.number().positive().max(60_000).default(300),
      jitterMilliseconds: z.number().positive().max(60_000).default(60),
      lossPercent: z.number().min(0).max(100).default(3),
      /** How long stability is watched. */
      seconds: z.number().int().min(5).max(600).default(10),
    })
    .prefault({}),
  /** Farther from a trusted clock than this is wrong. */
  clockSeconds: z.number().positive().max(86_400).default(120),
  virtualCamera: z
    .strictObject({
      /** Probability from which the camera in use is suspicious, and from which it is called virtual. */
      suspicious: z.number().min(0).max(1).default(0.5),
      certain: z.number().min(0).max(1).default(0.95),
    })
    .prefault({}),
  virtualMachine: z
    .strictObject({
      /** Probability from which a machine is suspicious, and from which it is called virtual. */
      suspicious: z.number().min(0).max(1).default(0.5),
      certain: z.number().min(0).max(1).default(0.95),
    })
    .prefault({}),
  /** Browsers in which exams are answered, by name (R-S4); one of them has to be there if any is named. */
  browsers: z.array(z.enum(['chrome', 'qq', 'edge', 'firefox', 'safari'])).default([]),
  /** Classes of programs that may not run (R-L3). */
  programs: z.array(z.enum(programClasses)).default([...programClasses]),
});
export type CheckPolicy = Readonly<z.infer<typeof CheckPolicy>>;
