import { existsSync } from 'node:fs';
import { createNodeCrypto } from '../../adapters/crypto/node-crypto.ts';
import { decodeUtf8 } from '../../adapters/crypto/utf8.ts';
import type { Finding, Verdict } from '../../domain/log/rules.ts';
import { verifyBundle } from '../../domain/log/verify-bundle.ts';
import { fill } from '../say.ts';
import { keyIn, readBytes, readText } from './files.ts';
import { exit, type Output } from './output.ts';

/**
 * `invigil verify`: whether the record of a sitting is what its writers wrote (R-P5). Needs nothing
 * but the file and the centre's public key, which must come by another way than the file.
 */
export const verifyCommand = (output: Output, bundle: string, key: string): number => {
  const { verify: text } = output.words.text;
  const { sha256, verify } = createNodeCrypto();
  const decoded = decodeUtf8(readBytes(output, bundle));
  const centreKey = existsSync(key) ? keyIn(readText(output, key)) : key;
  const verdict: Verdict = decoded.ok
    ? verifyBundle(decoded.value, { centreKey }, { sha256, verify })
    : { verdict: 'altered', findings: [{ rule: 'not-utf8', part: 'line', index: 1 }] };
  output.result(verdict);
  switch (verdict.verdict) {
    case 'complete':
    case 'redacted': {
      const signed = new Date(verdict.signed).toISOString();
      output.say(fill(text[verdict.verdict], { ...pick(verdict), signed }));
      if (verdict.verdict === 'redacted') {
        for (const redaction of verdict.redactions) {
          output.say(fill(text.leftOut, { what: JSON.stringify(redaction) }));
        }
      }
      return exit.done;
    }
    case 'altered':
      output.say(text.altered);
      for (const finding of verdict.findings) {
        output.say(
          fill(text.finding, {
            where: place(bundle, finding),
            rule: output.words.rule(finding.rule),
          }),
        );
      }
      return exit.notAsExpected;
  }
};

const pick = ({ events, stream }: { readonly events: number; readonly stream: string }) => ({
  events,
  stream,
});

const place = (file: string, { part, index, line, field }: Finding): string =>
  [line ? `${file}:${line}` : file, `${part} ${index}`, ...(field ? [field] : [])].join(', ');
