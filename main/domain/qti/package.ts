import type { Policy } from '../policy/policy.ts';
import { fail, ok, type Result } from '../result.ts';
import { type Manifest, manifestPath, readManifest } from './manifest.ts';
import { buildParts } from './package-build.ts';
import { type Digest, packageDigest } from './package-digest.ts';
import { checkItem } from './package-item-check.ts';
import { type Gallery, openGallery } from './package-media-lookup.ts';
import type { ExamDelivery, ExamPackage, ExamScoring } from './package-model.ts';
import { checkPair } from './package-pair.ts';
import { policyPath, readPolicy } from './package-policy.ts';
import {
  collectProblems,
  type PackageProblem,
  type Problems,
  refusesPackage,
} from './package-problem.ts';
import { formRange } from './package-summary.ts';
import type { PackageFiles } from './package-text.ts';
import { itemRefs, type LanguageVersion, readVersions } from './package-versions.ts';

/** Warns of files that nothing refers to, and of items that no test uses. */
const checkUse = (
  files: PackageFiles,
  manifest: Manifest,
  versions: readonly LanguageVersion[],
  gallery: Gallery,
  problems: Problems,
): void => {
  const items = new Set(
    versions.flatMap((version) =>
      [...version.items.values()].flatMap(({ file, stimuli }) => [
        file,
        ...stimuli.map((stimulus) => stimulus.file),
      ]),
    ),
  );
  const listed = new Set(manifest.resources.flatMap((resource) => resource.files));
  for (const { kind, path, line } of manifest.resources)
    if (kind === 'item' && path !== null && files.has(path) && !items.has(path))
      problems.report(manifestPath, 'item-unused', { line }, { path });
  for (const path of files.keys()) {
    const isUsed =
      path === manifestPath ||
      path === policyPath ||
      listed.has(path) ||
      items.has(path) ||
      gallery.asked.has(path);
    if (!isUsed) problems.report(path, 'file-unreferenced');
  }
};

/** The clock is the policy's; a test that names another limit leaves open which one holds. */
const checkTime = (version: LanguageVersion, policy: Policy, problems: Problems): void => {
  const { file, maxTime } = version.document;
  const { items } = policy.time;
  if (maxTime !== null && maxTime !== items)
    problems.report(file, 'time-limit-differs', null, { test: maxTime, policy: items });
};

const checkWeights = (version: LanguageVersion, problems: Problems): void => {
  const { file, sections, weight } = version.document;
  for (const ref of itemRefs(sections))
    for (const name of Object.keys(ref.weights))
      if (name !== weight) problems.report(file, 'weight-not-used', ref, { weight: name });
};

/** Tells an exam that can't be scored, or whose forms are worth differently. */
const checkPoints = (
  file: string,
  delivery: ExamDelivery,
  scoring: ExamScoring,
  problems: Problems,
): void => {
  const [least, most] = formRange(delivery.sections, scoring).points;
  if (least <= 0) problems.report(file, 'points-none');
  else if (least !== most) problems.report(file, 'draw-unequal', null, { least, most });
};

/**
 * Reads an exam package: manifest, one test for each language, items, pictures, policy. QTI 3.0,
 * 2.2 and 2.1. Tells all problems at once; a package with any but warnings is not read. `files` are
 * those of the zip by path, already within limits; `sha256` gives lower-case hex.
 */
export const readPackage = (
  files: PackageFiles,
  options: { readonly sha256: Digest },
): Result<ExamPackage, readonly PackageProblem[]> => {
  const problems = collectProblems();
  const gallery = openGallery(files, problems, options.sha256);
  const manifest = readManifest(files, problems);
  const policy = readPolicy(files, problems);
  const versions = manifest === null ? [] : readVersions(files, manifest, problems);
  for (const version of versions) {
    for (const { file, item } of version.items.values()) checkItem(file, item, problems);
    checkWeights(version, problems);
    if (policy !== null) checkTime(version, policy, problems);
  }
  const [first, second] = versions;
  if (first !== undefined && second !== undefined) checkPair(first, second, problems);
  const parts = buildParts(versions, gallery, problems);
  if (manifest !== null) checkUse(files, manifest, versions, gallery, problems);
  if (first !== undefined && parts !== null && !refusesPackage(problems.all))
    checkPoints(first.document.file, parts.delivery, parts.scoring, problems);
  if (policy === null || parts === null || refusesPackage(problems.all)) return fail(problems.all);
  return ok({
    ...parts,
    policy,
    media: gallery.found,
    digest: packageDigest(files, options.sha256),
    warnings: problems.all,
  });
};
