import { type CasesReport, runCases } from '../../domain/qti/cases.ts';
import { parseItem } from '../../domain/qti/parse-item.ts';
import { fill } from '../say.ts';
import { readText } from './files.ts';
import { exit, type Output, problemLine, Stop } from './output.ts';

/** `invigil item`: scores the cases of an item and says whether the outcomes are as they must be. */
export const itemCommand = (output: Output, itemFile: string, casesFile: string): number => {
  const { text } = output.words;
  const parsed = parseItem(readText(output, itemFile), itemFile);
  if (parsed.item === null) {
    output.say(text.item.notRead);
    for (const { element, ...problem } of parsed.problems) {
      output.say(problemLine(output.words, { ...problem, field: element }));
    }
    output.result({ problems: parsed.problems });
    return exit.couldNotRun;
  }
  const report = runCases(parsed, readJson(output, casesFile));
  if (!report.ok) {
    throw new Stop(fill(text.item.casesNotRead, { reason: report.error.path }));
  }
  output.result(report.value);
  print(output, report.value);
  return report.value.asExpected ? exit.done : exit.notAsExpected;
};

const readJson = (output: Output, file: string): unknown => {
  try {
    return JSON.parse(readText(output, file));
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(fill(output.words.text.item.casesNotRead, { reason: 'JSON' }));
  }
};

const print = (output: Output, report: CasesReport): void => {
  const { item } = output.words.text;
  for (const one of report.cases) {
    if (one.agrees) output.say(fill(item.ok, { name: one.name, score: one.score ?? '–' }));
    else if (one.xfail !== null) {
      output.say(fill(item.xfail, { name: one.name, reason: one.xfail }));
    } else output.say(fill(item.differs, { name: one.name }));
    for (const { of, name, expected, found } of one.differences) {
      output.say(
        fill(item.difference, {
          of,
          name,
          expected: JSON.stringify(expected),
          found: JSON.stringify(found),
        }),
      );
    }
  }
  const good = report.cases.filter((one) => one.asExpected).length;
  output.say(fill(item.total, { good, all: report.cases.length }));
};
