import type { Series } from '../domain/checks/network-series.ts';

const [width, height] = [600, 90];

/** An SVG drawing of a graph with its highest value beside it; `label` is said to screen readers. */
export const drawGraph = ({ values }: Series, label: string): string => {
  const most = Math.max(...values.map((value) => value ?? 0), Number.MIN_VALUE);
  const x = (index: number) => (index / Math.max(1, values.length - 1)) * width;
  const y = (value: number) => height - (value / most) * (height - 12);
  // A moment without a value is a gap in the line.
  const path = values
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = index === 0 || values[index - 1] === null;
      return `${isFirst ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
  const top = most.toFixed(most < 10 ? 2 : 0);
  return `<svg viewBox="0 0 ${width + 60} ${height + 4}" role="img" aria-label="${label}"><path d="M0 ${height}H${width}" class="axis"/><path d="${path}" class="line"/><text x="${width + 6}" y="14">${top}</text><text x="${width + 6}" y="${height}">0</text></svg>`;
};
