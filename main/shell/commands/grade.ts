import { createNodeCrypto } from '../../adapters/crypto/node-crypto.ts';
import { gradeResponsesFile } from '../../domain/grading/responses-file.ts';
import { fill } from '../say.ts';
import { readExam, readText } from './files.ts';
import { exit, type Output, problemLine } from './output.ts';

/** `invigil grade`: the same answers and the same key give the same score, anywhere (R-G1). */
export const gradeCommand = async (
  output: Output,
  examPath: string,
  responsesFile: string,
): Promise<number> => {
  const { words } = output;
  const { text } = words;
  const exam = await readExam(output, examPath);
  const { sha256 } = createNodeCrypto();
  const graded = gradeResponsesFile(exam, readText(output, responsesFile), sha256);
  if (!graded.ok) {
    output.result({ problems: graded.error });
    for (const { path, ...problem } of graded.error) {
      output.say(problemLine(words, { ...problem, file: responsesFile, field: path }));
    }
    return exit.notAsExpected;
  }
  output.result(graded.value);
  const { result } = graded.value;
  if (result.state === 'rating') {
    output.say(fill(text.grade.waiting, { items: result.waiting.join(', ') }));
    return exit.done;
  }
  const verdict = result.passed ? text.grade.passed : text.grade.failed;
  output.say(
    fill(text.grade.score, {
      score: result.score,
      scale: result.scale,
      pass: result.passScore,
      verdict,
    }),
  );
  for (const section of result.sections) {
    output.say(`    ${section.titles['zh-CN']} / ${section.titles.en}: ${section.percent} %`);
  }
  return exit.done;
};
