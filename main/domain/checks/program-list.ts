import { z } from 'zod';

/** Classes of programs, as the policy names them (CheckPolicy.programs). */
export const programClasses = [
  'remote-control',
  'screen-sharing',
  'recording',
  'messaging',
  'virtual-camera',
  'assistant',
  'automation',
  'debugger',
] as const;
export type ProgramClass = (typeof programClasses)[number];

/** A file name as the system tells it, in full: `QQ.exe`, `TeamViewer_Desktop`. */
const fileName = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^/\\]+$/);

const names = z.strictObject({
  /** Runs while the program is open. */
  open: z.array(fileName).default([]),
  /** Runs only while somebody is connected from afar. */
  session: z.array(fileName).default([]),
  /** Runs whether or not anybody uses the program. */
  background: z.array(fileName).default([]),
  /**
   * For products whose service and session have one name: with more processes of a background name
   * than this, somebody uses it.
   */
  idleProcesses: z.number().int().min(1).max(20).optional(),
});
export type ProgramNames = Readonly<z.infer<typeof names>>;

const versionInfo = z.strictObject({
  /** CompanyName of the version resource. */
  publisher: z.string().min(1),
  /** ProductName of the version resource. */
  product: z.string().min(1),
  /** Where both are documented; nothing stands here that nobody has published. */
  source: z.string().min(1),
});

const program = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** What people call it; in Chinese where it has a name of its own there. */
  name: z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) }),
  class: z.enum(programClasses),
  windows: names.optional(),
  macos: names.optional(),
  linux: names.optional(),
  /** Who signs it, as the certificate writes it; version resources often name them in the same words. */
  signers: z.array(z.string().min(1)).default([]),
  /** What its files say of themselves on Windows, whatever they are called. */
  versionInfo: z.array(versionInfo).default([]),
  /** Bundle identifiers on macOS. */
  bundles: z.array(z.string().regex(/^[A-Za-z0-9-]+(\.[A-Za-z0-9_-]+)+$/)).default([]),
  /**
   * Folders of which one has to be on the program's path, for file names that are anybody's
   * (`Agent.exe`); compared as whole folders.
   */
  paths: z.array(fileName).default([]),
  /** True for VNC servers: what listens on a port of theirs lets others watch. */
  isVncServer: z.boolean().default(false),
});
export type ListedProgram = Readonly<z.infer<typeof program>>;

/**
 * resources/programs.json: which programs matter in an exam. Unknown keys are refused, and an id, a
 * file name of one system, a bundle identifier or a version resource stands for one program only.
 */
export const ProgramList = z
  .strictObject({
    schema: z.literal('invigil-programs/1'),
    /** The day of the last change, for the record of a check; `.2` and so on for more on one day. */
    version: z.string().regex(/^\d{4}-\d\d-\d\d(\.[2-9])?$/),
    programs: z.array(program).min(1),
  })
  .superRefine(({ programs }, context) => {
    const seen = new Set<string>();
    for (const { id, windows, macos, linux, bundles, versionInfo } of programs) {
      const keys = [
        `id ${id}`,
        ...bundles.map((bundle) => `bundle ${bundle.toLowerCase()}`),
        ...versionInfo.map(({ publisher, product }) =>
          `version resource ${publisher}, ${product}`.toLowerCase(),
        ),
      ];
      for (const [system, own] of Object.entries({ windows, macos, linux })) {
        if (own === undefined) continue;
        for (const file of [...own.open, ...own.session, ...own.background]) {
          keys.push(`${system} ${file.toLowerCase()}`);
        }
      }
      for (const key of keys) {
        if (seen.has(key)) context.addIssue({ code: 'custom', message: `${key} stands twice` });
        seen.add(key);
      }
    }
  });
export type ProgramList = Readonly<z.infer<typeof ProgramList>>;
