import { createHash } from 'node:crypto';
import { consents } from '../../../preload/texts/consents.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';

/** The consents with the digest of their wording: SHA-256 of the canonical JSON of both languages. */
export const consentPoints = consents.map((consent) => ({
  point: consent.point,
  version: consent.version,
  digest: createHash('sha256').update(canonicalJson(consent)).digest('hex'),
  title: { 'zh-CN': consent['zh-CN'].title, en: consent.en.title },
  text: { 'zh-CN': consent['zh-CN'].text, en: consent.en.text },
}));
