import type { RenderReport } from '../adapters/api/check-handlers.ts';

/** A report as a file: JSON for machines, a page to print for people (R-S1). */
export const renderReport: RenderReport = async (report, ticket, format, language) => {
  // Files of a whole room are kept in one folder.
  const station = ticket?.certificate.name.replace(/[^\p{L}\p{N}]+/gu, '-') ?? '';
  const name = ['invigil', report.made.slice(0, 10), station]
    .filter((part) => part !== '')
    .join('-');
  if (format === 'json') {
    return { name: `${name}.json`, text: `${JSON.stringify({ report, ticket }, null, 2)}\n` };
  }
  // With every sentence of every check in both languages: loaded when somebody wants a page.
  const { checkPage } = await import('./check-page.ts');
  return { name: `${name}.html`, text: checkPage(report, language, ticket) };
};
