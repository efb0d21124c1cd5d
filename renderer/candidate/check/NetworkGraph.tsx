import type { CheckSeries } from '../../../preload/contract/check.ts';
import { useLocale, useText } from '../../kit/i18n.ts';
import css from './NetworkGraph.module.css';
import { figure, pathOf, summaryOf } from './series.ts';

/** In units of the drawing; it is as wide as its place. */
const [width, height, edge] = [300, 80, 3];

/** One series over time, with its highest value and its median in words. */
export function NetworkGraph({ what, values }: CheckSeries) {
  const t = useText();
  const locale = useLocale();
  const title = t(`system-test:graph.${what}`);
  const summary = summaryOf(values);
  const words =
    summary === null
      ? t('system-test:graph.nothing')
      : t('system-test:graph.summary', {
          most: figure(summary.most, locale),
          median: figure(summary.median, locale),
        });
  return (
    <figure className={css.graph}>
      <figcaption>
        <span className={css.title}>{title}</span>
        <span className={css.figures}>{words}</span>
      </figcaption>
      {summary === null ? null : (
        <svg
          viewBox={`0 ${-edge} ${width} ${height + 2 * edge}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title}: ${words}`}
        >
          <path className={css.axis} d={`M0 0H${width}M0 ${height}H${width}`} />
          <path className={css.line} d={pathOf(values, width, height, summary.most)} />
        </svg>
      )}
    </figure>
  );
}

/** All series of the network side by side; nothing where none was measured. */
export function NetworkGraphs({ network }: { readonly network: readonly CheckSeries[] }) {
  if (network.length === 0) return null;
  return (
    <div className={css.graphs}>
      {network.map((series) => (
        <NetworkGraph key={series.what} {...series} />
      ))}
    </div>
  );
}
