import { ticketCode } from '../adapters/tickets/ticket-code.ts';
import type { NetworkMeasurement } from '../domain/checks/network-measurement.ts';
import { seriesOf } from '../domain/checks/network-series.ts';
import { type Weighed, worstFirst } from '../domain/checks/outcome.ts';
import type { Ticket } from '../domain/checks/ticket.ts';
import type { CheckReport } from '../services/checks/check-report.ts';
import { drawGraph } from './check-graphs.ts';
import { drawQr } from './check-qr.ts';
import { type CheckWords, checkWordsIn } from './check-words.ts';

/**
 * The report as one page of HTML for people: to read, to print, to keep. Nothing in it is fetched
 * from elsewhere and no script runs; what the machine told is escaped. With a ticket it ends with that
 * ticket's QR code, to be scanned from paper.
 */
export const checkPage = (
  report: CheckReport,
  locale: 'zh-CN' | 'en',
  ticket: Ticket | null = null,
): string => {
  const words = checkWordsIn(locale);
  const about = [timeIn(locale, report.made), `Invigil ${report.program}`, report.snapshot].filter(
    (one) => one !== null,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(words.title)} · Invigil</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${html(words.title)}</h1>
<p class="result ${report.result}">${html(words.result(report.result))}</p>
${report.waits ? `<p>${html(words.waits)}</p>` : ''}
<p class="about">${about.map(html).join(' · ')}</p>
<table>
<tbody>
${worstFirst(report.findings)
  .map((finding) => row(finding, words))
  .join('\n')}
</tbody>
</table>
${report.network === null ? '' : graphs(report.network, words)}
${ticket === null ? '' : ticketPart(ticket, words, locale)}
</main>
</body>
</html>
`;
};

const row = (finding: Weighed, words: CheckWords): string => {
  const { check, verdict, effect, signals, remedy } = finding;
  const stands = effect === 'blocks' || effect === 'warns';
  const seen = signals.map((signal) => `<li>${html(words.signal(signal))}</li>`).join('');
  const advice = remedy === null || !stands ? '' : `<p>${html(words.remedy(remedy))}</p>`;
  const means = stands ? `<br><small>${html(words.effect(effect))}</small>` : '';
  return `<tr class="${effect}"><th scope="row">${html(words.check(check))}</th><td class="verdict">${html(
    words.verdict(verdict),
  )}${means}</td><td><ul>${seen}</ul>${advice}</td></tr>`;
};

const graphs = (network: NetworkMeasurement, words: CheckWords): string =>
  seriesOf(network)
    .map((graph) => {
      const label = html(words.graph(graph.what));
      return `<figure><figcaption>${label}</figcaption>${drawGraph(graph, label)}</figure>`;
    })
    .join('\n');

/** Local time of the machine that makes the page, with the name of its zone. */
const timeIn = (locale: string, made: string | number): string =>
  new Date(made).toLocaleString(locale, { timeZoneName: 'short' });

/** Nothing for a ticket that is too long for a code: its JSON can still be taken over. */
const ticketPart = (ticket: Ticket, words: CheckWords, locale: string): string => {
  const { heading, caption, station, made, code } = words.ticket;
  const drawn = drawQr(ticketCode(ticket), html(code));
  if (drawn === null) return '';
  return `<section class="ticket">
<h2>${html(heading)}</h2>
<p>${html(caption)}</p>
<dl><dt>${html(station)}</dt><dd>${html(ticket.certificate.name)}</dd><dt>${html(made)}</dt><dd>${html(timeIn(locale, ticket.made))}</dd></dl>
${drawn}
</section>`;
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (one) => entities[one] ?? one);

const style = `
:root { color-scheme: light; font: 16px/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; color: #1b2430; }
/* Fonts for Chinese draw quotation marks as wide as a character. */
:root:lang(en) { font-family: "Segoe UI", "Helvetica Neue", Arial, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif; }
main { max-width: 56rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; }
.result { font-size: 1.2rem; font-weight: 600; padding: .75rem 1rem; border: 2px solid; border-radius: .5rem; }
.result.ready { color: #0b6b3a; }
.result.not-ready { color: #a1241b; }
.result.incomplete { color: #7a5200; }
.about { color: #4a5563; }
table { border-collapse: collapse; width: 100%; }
tr { break-inside: avoid; border-top: 1px solid #c8d0da; vertical-align: top; }
th { text-align: start; width: 11rem; padding: .6rem .6rem .6rem 0; }
td { padding: .6rem .6rem .6rem 0; }
.verdict { width: 10rem; }
.blocks .verdict { color: #a1241b; font-weight: 600; }
.warns .verdict { color: #7a5200; font-weight: 600; }
ul { margin: 0; padding-inline-start: 1.2rem; }
td p { margin: .4rem 0 0; font-weight: 600; }
figure { margin: 1rem 0; break-inside: avoid; }
figcaption { font-weight: 600; }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg .axis { stroke: #8a94a3; fill: none; }
svg .line { stroke: #1f5fbf; stroke-width: 2; fill: none; }
.ticket { margin: 2rem 0 0; padding-top: 1rem; border-top: 1px solid #c8d0da; break-inside: avoid; }
h2 { font-size: 1.2rem; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
svg.qr { display: block; width: 9cm; height: 9cm; margin: .5rem 0 0; }
@media print { main { margin: 0; max-width: none; } }
`;
