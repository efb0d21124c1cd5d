import { attribute, childElements, childrenNamed, type XmlElement } from '../xml/tree.ts';
import { resolvePath } from './package-path.ts';
import type { Problems } from './package-problem.ts';
import { type PackageFiles, xmlOfFile } from './package-text.ts';

/** What a resource of the package is, by its type in the manifest. */
export type ResourceKind = 'test' | 'item' | 'stimulus' | 'other';

export type Resource = {
  readonly identifier: string;
  readonly kind: ResourceKind;
  /** Path of its main file in the package; null for a resource of files alone. */
  readonly path: string | null;
  /** Paths of all its files, the main one included. */
  readonly files: readonly string[];
  /** Identifiers of the resources that it needs. */
  readonly dependencies: readonly string[];
  readonly line: number;
};

export type Manifest = { readonly resources: readonly Resource[] };

export const manifestPath = 'imsmanifest.xml';

const versions = /^imsqti_(test|item|stimulus)_xmlv(2p1|2p2|3p0)$/;

/** The kind of a type such as imsqti_item_xmlv3p0; null for a version of QTI that is not read. */
const kindOf = (type: string): ResourceKind | null => {
  const kind = versions.exec(type)?.[1];
  switch (kind) {
    case 'test':
    case 'item':
    case 'stimulus':
      return kind;
    default:
      return /^imsqti_(test|item|stimulus)_/.test(type) ? null : 'other';
  }
};

const pathOf = (element: XmlElement, problems: Problems): string | null => {
  const href = attribute(element, 'href');
  if (href === null) return null;
  const path = resolvePath(manifestPath, href);
  if (path === null) problems.report(manifestPath, 'path-not-allowed', element, { href });
  return path;
};

const readResource = (element: XmlElement, problems: Problems): Resource | null => {
  const identifier = attribute(element, 'identifier');
  const type = attribute(element, 'type');
  if (identifier === null || type === null) {
    const missing = identifier === null ? 'identifier' : 'type';
    problems.report(manifestPath, 'resource-invalid', element, { missing });
    return null;
  }
  const kind = kindOf(type);
  if (kind === null) {
    problems.report(manifestPath, 'package-version', element, { type });
    return null;
  }
  const path = pathOf(element, problems);
  if (path === null && kind !== 'other' && attribute(element, 'href') === null) {
    problems.report(manifestPath, 'resource-invalid', element, { identifier, missing: 'href' });
    return null;
  }
  const files = childrenNamed(element, 'file').flatMap((file) => pathOf(file, problems) ?? []);
  const dependencies = childrenNamed(element, 'dependency').flatMap(
    (dependency) => attribute(dependency, 'identifierref') ?? [],
  );
  return {
    identifier,
    kind,
    path,
    files: [...new Set(path === null ? files : [path, ...files])],
    dependencies,
    line: element.line,
  };
};

const checkResources = (
  resources: readonly Resource[],
  files: PackageFiles,
  problems: Problems,
): void => {
  const known = new Set<string>();
  for (const { identifier, line } of resources) {
    if (known.has(identifier))
      problems.report(manifestPath, 'resource-twice', { line }, { identifier });
    known.add(identifier);
  }
  for (const { identifier, line, dependencies, files: own } of resources) {
    for (const needed of dependencies)
      if (!known.has(needed))
        problems.report(manifestPath, 'dependency-unknown', { line }, { identifier, needed });
    for (const path of own)
      if (!files.has(path)) problems.report(manifestPath, 'file-missing', { line }, { path });
  }
};

/**
 * Reads the manifest (IMS Content Packaging 1.1/1.2 as QTI 2.1, 2.2 and 3.0 profile it) and checks
 * that its resources, files and dependencies are there. Null when there is no manifest to read.
 */
export const readManifest = (files: PackageFiles, problems: Problems): Manifest | null => {
  const bytes = files.get(manifestPath);
  if (bytes === undefined) {
    problems.report(manifestPath, 'manifest-missing');
    return null;
  }
  const root = xmlOfFile(manifestPath, bytes, problems);
  if (root === null) return null;
  const list = childElements(root).find((child) => child.name === 'resources');
  if (root.name !== 'manifest' || list === undefined) {
    problems.report(manifestPath, 'manifest-invalid', root);
    return null;
  }
  for (const element of [root, list, ...childrenNamed(list, 'resource')])
    if (attribute(element, 'xml:base') !== null)
      problems.report(manifestPath, 'manifest-invalid', element, { attribute: 'xml:base' });
  const resources = childrenNamed(list, 'resource').flatMap(
    (element) => readResource(element, problems) ?? [],
  );
  checkResources(resources, files, problems);
  return { resources };
};
