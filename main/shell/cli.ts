import { randomBytes } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { Argument, Command, Option } from 'commander';
import { PlainError } from '../ports/plain-error.ts';
import { type CheckOptions, checkCommand } from './commands/check.ts';
import { type ExportOptions, exportable, exportCommand } from './commands/export.ts';
import { gradeCommand } from './commands/grade.ts';
import { importBookings, importExam } from './commands/import.ts';
import { itemCommand } from './commands/item.ts';
import { createOutput, exit, type Output, Stop } from './commands/output.ts';
import { quitPasswordCommand } from './commands/quit-password.ts';
import { type RestoreOptions, restoreCommand } from './commands/restore.ts';
import { openOwn, type Station, signIn } from './commands/station.ts';
import { ticketCommand } from './commands/ticket.ts';
import { verifyCommand } from './commands/verify.ts';
import { wordsIn } from './commands/words.ts';
import { defaultDataFolder } from './data-folder.ts';
import { logFile } from './log.ts';
import { fill, systemLocale, systemTexts } from './say.ts';
import { fromThrown, sayStartFailure } from './start-failure.ts';
import { version } from './version.ts';

/** The command line: proving items, grading, verifying, importing, exporting, housekeeping. */

type Common = {
  readonly lang?: 'zh-CN' | 'en';
  readonly json: boolean;
  readonly data: string;
  readonly login?: string;
};

/** The language is needed before the options are read, because the help is written in it. */
const asked = process.argv[process.argv.indexOf('--lang') + 1];
const locale = asked === 'zh-CN' || asked === 'en' ? asked : systemLocale();
const words = wordsIn(locale);
const { text } = words;

const program = new Command('invigil')
  .description(text.description)
  .version(version)
  .addOption(new Option('--lang <language>', text.lang).choices(['zh-CN', 'en']))
  .option('--json', text.json, false)
  .option('--data <folder>', text.data, defaultDataFolder())
  .option('--login <name>', text.login)
  .addHelpText('after', `\n${text.exitCodes}`)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? exit.done : exit.couldNotRun));

/** A new ID of a command, as windows make them. */
const newCommand = (): string => randomBytes(16).toString('hex');

const run = async (work: (output: Output, common: Common) => number | Promise<number>) => {
  const common = program.opts<Common>();
  const output = createOutput(words, common.json);
  try {
    process.exitCode = await work(output, common);
  } catch (error) {
    const [sentence, code] = explain(error, common);
    if (sentence !== '') console.error(sentence);
    process.exitCode = code;
  }
};

const explain = (error: unknown, common: Common): readonly [string, number] => {
  if (error instanceof Stop) return [error.message, error.code];
  if (error instanceof ORPCError && error.code === 'REFUSED') {
    const { code, values } = error.data as {
      readonly code: string;
      readonly values: Readonly<Record<string, string | number>>;
    };
    return [fill(text.refused, { sentence: words.refusal(code, values) }), exit.notAsExpected];
  }
  if (error instanceof PlainError) {
    const failure = fromThrown(error) ?? { code: error.code, values: error.values };
    return [sayStartFailure(failure, systemTexts(), logFile(common.data)), exit.couldNotRun];
  }
  throw error;
};

/** Runs something with a person signed in, and leaves the store as it was found. */
const asPerson = (work: (output: Output, station: Station) => Promise<number>) =>
  run(async (output, { data, login }) => {
    const station = await signIn(output, data, login);
    try {
      return await work(output, station);
    } finally {
      station.close();
    }
  });

program
  .command('check')
  .description(text.check.description)
  .option('--policy <file>', text.check.policy)
  .option('--html <file>', text.check.html)
  .option('--snapshot <file>', text.check.snapshot)
  .option('--record <file>', text.check.record)
  .option('--ticket <file>', text.check.ticket)
  .option('--server <addresses...>', text.check.server)
  .action((options: CheckOptions) =>
    run((output, { data }) => checkCommand(output, options, locale, data)),
  );

program
  .command('ticket')
  .description(text.ticket.description)
  .argument('<ticket.json>')
  .requiredOption('--key <key>', text.verify.key)
  .option('--max-age-hours <hours>', text.ticket.maxAgeHours, '48')
  .action((file: string, options: { key: string; maxAgeHours: string }) =>
    run((output, { data }) => ticketCommand(output, file, options, locale, data)),
  );

program
  .command('item')
  .description(text.item.description)
  .argument('<item.xml>')
  .requiredOption('--cases <cases.json>', text.item.cases)
  .action((item: string, { cases }: { cases: string }) =>
    run((output) => itemCommand(output, item, cases)),
  );

program
  .command('grade')
  .description(text.grade.description)
  .argument('<exam>', text.grade.exam)
  .argument('<responses.json>')
  .action((exam: string, responses: string) =>
    run((output) => gradeCommand(output, exam, responses)),
  );

program
  .command('verify')
  .description(text.verify.description)
  .argument('<record>')
  .requiredOption('--key <key>', text.verify.key)
  .action((record: string, { key }: { key: string }) =>
    run((output) => verifyCommand(output, record, key)),
  );

const importing = program.command('import').description(text.import.description);
const importer = (
  name: string,
  description: string,
  work: typeof importBookings | typeof importExam,
) =>
  importing
    .command(name)
    .description(description)
    .argument('<file>')
    .option('--yes', text.import.yes, false)
    .action((file: string, { yes }: { yes: boolean }) =>
      asPerson((output, station) => work(output, station, file, yes, newCommand())),
    );
importer('bookings', text.import.bookings, importBookings);
importer('exam', text.import.exam, importExam);

program
  .command('export')
  .description(text.export.description)
  .addArgument(new Argument('<what>', text.export.what).choices(exportable))
  .addOption(
    new Option('--format <format>', text.export.format).choices(['csv', 'json']).default('csv'),
  )
  .option('--out <file>', text.export.out)
  .option('--sitting <id>', text.export.sitting)
  .action((what: (typeof exportable)[number], options: ExportOptions) =>
    asPerson((output, station) => exportCommand(output, station, what, options)),
  );

program
  .command('purge')
  .description(text.purge.description)
  .action(() =>
    run((output, { data }) => {
      const core = openOwn(output, data);
      const purged = core.purge();
      core.close('operator');
      output.say(fill(text.purge.done, { count: purged.length }));
      output.result({ sittings: purged });
      return exit.done;
    }),
  );

program
  .command('rebuild')
  .description(text.rebuild.description)
  .action(() =>
    run((output, { data }) => {
      const core = openOwn(output, data);
      const events = core.services.rebuild();
      core.close('operator');
      if (!events.ok) throw new Stop(words.refusal(`store-${events.error}`, {}));
      output.say(fill(text.rebuild.done, { events: events.value }));
      output.result({ events: events.value });
      return exit.done;
    }),
  );

program
  .command('restore')
  .description(text.restore.description)
  .option('--to-defaults', text.restore.toDefaults, false)
  .action((options: RestoreOptions) =>
    run((output, { data }) => restoreCommand(output, data, options, locale)),
  );

program
  .command('quit-password')
  .description(text.quitPassword.description)
  .action(() => run((output) => quitPasswordCommand(output)));

await program.parseAsync();
