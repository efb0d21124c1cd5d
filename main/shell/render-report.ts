import type { RenderReport } from '../adapters/api/check-handlers.ts';
import { checkPage } from './check-page.ts';

/** A report as a file: JSON for machines, a page to print for people (R-S1). */
export const renderReport: RenderReport = (report, ticket, format, language) => {
  // Files of a whole room are kept in one folder.
  const station = ticket?.certificate.name.replace(/[^\p{L}\p{N}]+/gu, '-') ?? '';
  const name = ['invigil', report.made.slice(0, 10), station]
    .filter((part) => part !== '')
    .join('-');
  return format === 'json'
    ? { name: `${name}.json`, text: `${JSON.stringify({ report, ticket }, null, 2)}\n` }
    : { name: `${name}.html`, text: checkPage(report, language, ticket) };
};
