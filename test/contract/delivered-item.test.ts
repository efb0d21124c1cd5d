import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { bodyElements as domainElements } from '../../main/domain/qti/body.ts';
import { deliverItem } from '../../main/domain/qti/delivery.ts';
import type { DeliveredItem as DomainItem } from '../../main/domain/qti/delivery-model.ts';
import { drawForm, formItems } from '../../main/domain/qti/form.ts';
import { textEntryMaxLength } from '../../main/domain/qti/form-responses.ts';
import { readPackage } from '../../main/domain/qti/package.ts';
import { examLanguages } from '../../main/domain/qti/package-model.ts';
import type { Responses as DomainResponses } from '../../main/domain/qti/responses.ts';
import { locales } from '../../preload/contract/common.ts';
import {
  bodyElements,
  DeliveredItem,
  type Responses,
  ResponseValue,
} from '../../preload/contract/item.ts';
import { sha256 } from '../domain/qti-package/build.ts';

const readDemonstration = (name: string) => {
  const folder = resolve('resources/demonstration', name);
  const read = readPackage(
    new Map(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]),
    ),
    { sha256 },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('the domain’s delivered item and the contract’s', () => {
  it('are one shape, both ways', () => {
    expectTypeOf<DomainItem>().toExtend<DeliveredItem>();
    expectTypeOf<DeliveredItem>().toExtend<DomainItem>();
    expectTypeOf<DomainResponses>().toExtend<Responses>();
    expectTypeOf<Responses>().toExtend<DomainResponses>();
  });

  it('have one list of elements and one list of languages', () => {
    expect(domainElements).toEqual(bodyElements);
    expect(examLanguages).toEqual(locales);
  });

  it('have limits that fit into each other', () => {
    expect(ResponseValue.safeParse('x'.repeat(textEntryMaxLength)).success).toBe(true);
    expect(ResponseValue.safeParse('x'.repeat(50_000)).success).toBe(true);
  });

  it.each(['cloud-associate', 'practice'])(
    'pass the contract for every item of %s, in both languages and several forms',
    (name) => {
      const exam = readDemonstration(name);
      const seen = new Set<string>();
      for (let seed = 0; seed < 20; seed += 1)
        for (const { item } of formItems(drawForm(exam.delivery, `${seed}`)))
          for (const language of examLanguages) {
            const delivered = deliverItem(exam.delivery, item, language);
            expect(DeliveredItem.parse(JSON.parse(JSON.stringify(delivered)))).toEqual(delivered);
            expect(delivered.language).toBe(language);
            seen.add(item.identifier);
          }
      expect(seen.size).toBe(Object.keys(exam.delivery.items).length);
    },
  );
});
