import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { zipFiles } from '../../main/adapters/files/zip-folder.ts';
import { inRoot } from '../../scripts/support/root.ts';

const languages = ['zh-CN', 'en'] as const;
const itemCount = 200;
const sections = 4;

/** Identifier of the exam as bookings name it. */
export const examIdentifier = 'bench-200';

const source = inRoot('resources/demonstration/cloud-associate');

const textOf = (path: string): string => readFileSync(join(source, path), 'utf8');

const fileNames = (folder: string): readonly string[] =>
  readdirSync(join(source, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(source, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const numbered = (index: number): string => `b-${String(index + 1).padStart(3, '0')}`;

const testXml = (language: string): string => {
  const inEach = itemCount / sections;
  const refs = (section: number) =>
    Array.from({ length: inEach }, (_, index) => numbered(section * inEach + index))
      .map(
        (item) =>
          `<qti-assessment-item-ref identifier="${item}" href="items/${language}/${item}.xml"><qti-weight identifier="WEIGHT" value="1"/></qti-assessment-item-ref>`,
      )
      .join('\n');
  const parts = Array.from(
    { length: sections },
    (_, index) =>
      `<qti-assessment-section identifier="s${index}" title="${language === 'en' ? 'Section' : '部分'} ${index + 1}" visible="true"><qti-ordering shuffle="true"/>${refs(index)}</qti-assessment-section>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="${examIdentifier}" title="${language === 'en' ? 'Two hundred items' : '二百题'}" xml:lang="${language}">
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
<qti-test-part identifier="part" navigation-mode="nonlinear" submission-mode="simultaneous">${parts.join('\n')}</qti-test-part>
<qti-outcome-processing><qti-set-outcome-value identifier="SCORE"><qti-sum><qti-test-variables variable-identifier="SCORE" weight-identifier="WEIGHT" base-type="float"/></qti-sum></qti-set-outcome-value></qti-outcome-processing>
</qti-assessment-test>`;
};

const kindOf = (path: string): string => {
  if (path.startsWith('test.')) return 'imsqti_test_xmlv3p0';
  return path.endsWith('.xml') ? 'imsqti_item_xmlv3p0' : 'webcontent';
};

const manifest = (paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="bench-package"><organizations/><resources>
${paths.map((path, index) => `<resource identifier="r${index}" type="${kindOf(path)}" href="${path}"><file href="${path}"/></resource>`).join('\n')}
</resources></manifest>`;

/** The demonstration's policy with time enough for any benchmark. */
const policy = (): string => {
  const own = JSON.parse(textOf('policy.json')) as { readonly time: object };
  return JSON.stringify({ ...own, time: { ...own.time, items: 36_000 } });
};

/**
 * A package of 200 items in four sections and both languages: the items of the demonstration's
 * associate exam, all types and pictures included, over and over under other identifiers.
 */
export const packageOf200 = (): { readonly name: string; readonly bytes: Uint8Array } => {
  const texts = new Map<string, string>();
  for (const language of languages) {
    texts.set(`test.${language}.xml`, testXml(language));
    const items = fileNames(`items/${language}`);
    for (let index = 0; index < itemCount; index += 1) {
      const item = textOf(items[index % items.length] ?? '');
      const named = item.replace(
        /(<qti-assessment-item\b[^>]*? identifier=)"[^"]*"/,
        `$1"${numbered(index)}"`,
      );
      texts.set(`items/${language}/${numbered(index)}.xml`, named);
    }
  }
  for (const image of fileNames('images')) texts.set(image, textOf(image));
  const all = new Map([
    ...texts,
    ['imsmanifest.xml', manifest([...texts.keys()])] as const,
    ['policy.json', policy()] as const,
  ]);
  const files = new Map([...all].map(([path, text]) => [path, Buffer.from(text, 'utf8')]));
  return { name: `${examIdentifier}.zip`, bytes: zipFiles(files) };
};
