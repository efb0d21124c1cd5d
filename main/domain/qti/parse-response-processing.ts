import { attribute, childElements, type XmlElement } from '../xml/tree.ts';
import type { Rule } from './expression.ts';
import { readRules } from './parse-rules.ts';
import { standardTemplate } from './processing-templates.ts';
import type { Scope } from './scope.ts';

const readTemplate = (element: XmlElement, scope: Scope, uri: string): readonly Rule[] => {
  const template = standardTemplate(uri);
  if (template === null) {
    scope.reporter.report('processing-template-unknown', element, { template: uri });
    return [];
  }
  const response = scope.variable('RESPONSE');
  if (response?.kind !== 'response')
    scope.reporter.report('variable-undeclared', element, { identifier: 'RESPONSE' });
  else if (!response.has[template.needs]) {
    const codes = {
      correct: 'key-missing',
      mapping: 'mapping-missing',
      areaMapping: 'area-mapping-missing',
    } as const;
    scope.reporter.report(codes[template.needs], element, { identifier: 'RESPONSE' });
  }
  for (const identifier of ['SCORE', ...template.outcomes])
    if (scope.variable(identifier)?.kind !== 'outcome')
      scope.reporter.report('variable-undeclared', element, { identifier });
  return template.rules;
};

/**
 * Reads response processing (QTI 3.0 §responseProcessing): rules of its own win over a template.
 * Returns null if there is none.
 */
export const readResponseProcessing = (
  element: XmlElement | null,
  scope: Scope,
): readonly Rule[] | null => {
  if (element === null) return null;
  const own = childElements(element);
  const uri = attribute(element, 'template') ?? attribute(element, 'template-location');
  return own.length === 0 && uri !== null && uri.trim() !== ''
    ? readTemplate(element, scope, uri.trim())
    : readRules(own, scope, 'response');
};
