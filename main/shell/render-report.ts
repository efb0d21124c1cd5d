import type { RenderReport } from '../adapters/api/check-handlers.ts';
import { checkPage } from './check-page.ts';

/** A report as a file: JSON for machines, a page to print for people (R-S1). */
export const renderReport: RenderReport = (report, ticket, format, language) => {
  const name = `invigil-${report.made.slice(0, 10)}`;
  return format === 'json'
    ? { name: `${name}.json`, text: `${JSON.stringify({ report, ticket }, null, 2)}\n` }
    : { name: `${name}.html`, text: checkPage(report, language, ticket) };
};
