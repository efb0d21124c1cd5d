import { bundleText } from './bundle.ts';
import { lineOf, type ParsedBundle, parseBundle } from './parse-bundle.ts';
import type { Finding, Rule, Verdict, VerifyTools } from './rules.ts';
import { type Evidence, type Trust, verifyChain } from './verify-chain.ts';
import { verifyCertificates } from './verify-keys.ts';

/**
 * Verifies a bundle file: its form, its seal, and the log in it. `text` is the whole file; bytes
 * that are not UTF-8 must be refused before (`not-utf8`), and a byte order mark kept.
 * Findings name the line as well.
 */
export const verifyBundle = (text: string, trust: Trust, tools: VerifyTools): Verdict => {
  const parsed = parseBundle(text);
  if (!parsed.ok) return { verdict: 'altered', findings: [parsed.error] };
  const bundle = parsed.value;
  const verdict = verifyChain(evidenceOf(bundle), trust, tools);
  const ofFile = [...headerFindings(bundle, trust), ...sealFindings(bundle, trust, tools)];
  if (verdict.verdict !== 'altered' && ofFile.length === 0) return verdict;
  const ofChain = verdict.verdict === 'altered' ? verdict.findings : [];
  // The chain's own findings come first: they name the place that a person can look at.
  const findings = [...ofChain, ...ofFile].map((finding) => withLine(bundle, finding));
  return { verdict: 'altered', findings };
};

/** The log in a parsed bundle, for `verifyChain`. */
export const evidenceOf = (bundle: ParsedBundle): Evidence => ({
  stream: bundle.header.stream,
  events: bundle.events,
  certificates: bundle.certificates,
  checkpoints: bundle.checkpoints,
  redactions: bundle.redactions,
});

const headerFindings = ({ header }: ParsedBundle, trust: Trust): readonly Finding[] =>
  header.centreKey === trust.centreKey
    ? []
    : [{ rule: 'centre-key-differs', part: 'header', index: 1, field: 'centreKey' }];

/** The seal covers every byte before it, so that nothing in the file is without a signature. */
const sealFindings = (
  bundle: ParsedBundle,
  trust: Trust,
  tools: VerifyTools,
): readonly Finding[] => {
  const { seal, body } = bundle;
  const broken = (rule: Rule): readonly Finding[] => [{ rule, part: 'seal', index: 1 }];
  const lines = body.split('\n').length - 1;
  if (seal.lines !== lines || seal.sha256 !== tools.sha256(body)) return broken('seal-digest');
  const keys = verifyCertificates(trust.centreKey, bundle.certificates, tools);
  const signed = keys.check(seal.station, seal.wall, bundleText(seal), seal.signature);
  if (signed === 'right') return [];
  return broken(signed === 'wrong' ? 'seal-signature' : 'seal-uncertified');
};

const withLine = (bundle: ParsedBundle, finding: Finding): Finding => {
  const line = finding.line ?? lineOf(bundle, finding.part, finding.index);
  return line === undefined ? finding : { ...finding, line };
};
