import { Policy } from '../policy/policy.ts';
import type { Problems } from './package-problem.ts';
import type { PackageFiles } from './package-text.ts';
import { textOfFile } from './package-text.ts';

export const policyPath = 'policy.json';

type Issue = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
};

/** Paths of the keys that an issue is about: for unknown keys each of them. */
const pathsOf = (issue: Issue): readonly string[] =>
  (issue.keys ?? [null]).map((key) =>
    [...issue.path, ...(key === null ? [] : [key])].map(String).join('.'),
  );

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
};

/**
 * Reads the exam's policy. Null, with a problem for each key that is wrong, if it can't be used;
 * the problem's element is the path of the key, e.g. `grading.pass`.
 */
export const readPolicy = (files: PackageFiles, problems: Problems): Policy | null => {
  const bytes = files.get(policyPath);
  if (bytes === undefined) {
    problems.report(policyPath, 'policy-missing');
    return null;
  }
  const text = textOfFile(policyPath, bytes, problems);
  if (text === null) return null;
  const json = parseJson(text);
  if (json === null) {
    problems.report(policyPath, 'policy-not-json');
    return null;
  }
  const read = Policy.safeParse(json.value);
  if (!read.success) {
    for (const issue of read.error.issues)
      for (const path of pathsOf(issue))
        problems.report(policyPath, 'policy-key', { written: path }, { issue: issue.code });
    return null;
  }
  const { pass, scale } = read.data.grading;
  if (pass < 0 || pass > scale) {
    problems.report(
      policyPath,
      'policy-key',
      { written: 'grading.pass' },
      { issue: 'out_of_range' },
    );
    return null;
  }
  return read.data;
};
