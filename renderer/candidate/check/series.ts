import { median } from '../../camera/luma.ts';

type Values = readonly (number | null)[];

/** Highest value and median of what was measured; null where nothing was. */
export const summaryOf = (
  values: Values,
): { readonly most: number; readonly median: number } | null => {
  const measured = values.filter((value) => value !== null);
  return measured.length === 0 ? null : { most: Math.max(...measured), median: median(measured) };
};

/** A figure as people read it: two digits behind the point for small ones, none for large ones. */
export const figure = (value: number, locale: string): string =>
  value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });

/**
 * The line of a graph as an SVG path. A moment without a value is a gap; a value alone between two
 * gaps is a dot.
 * @param most the value that is drawn at the top
 */
export const pathOf = (values: Values, width: number, height: number, most: number): string => {
  const step = width / Math.max(1, values.length - 1);
  const top = most > 0 ? most : 1;
  return values
    .map((value, index) => {
      if (value === null) return '';
      const isFirst = (values[index - 1] ?? null) === null;
      const isAlone = isFirst && (values[index + 1] ?? null) === null;
      const y = height - (value / top) * height;
      return `${isFirst ? 'M' : 'L'}${(index * step).toFixed(1)} ${y.toFixed(1)}${isAlone ? 'h0' : ''}`;
    })
    .join('');
};
