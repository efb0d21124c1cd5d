import { type Figure, isMet, type Section } from './figures.ts';

const shownValue = ({ value, unit }: Figure): string => {
  const digits = unit === 'count' || value >= 1_000 ? 0 : value >= 100 ? 1 : value >= 10 ? 2 : 3;
  return `${value.toFixed(digits)} ${unit === 'count' ? '' : unit}`.trim();
};

const shownAim = (figure: Figure): string => {
  const { aim } = figure;
  if (aim === undefined) return '';
  const limit = 'atMost' in aim ? `at most ${aim.atMost}` : `below ${aim.below}`;
  return `${isMet(figure) ? 'met   ' : 'MISSED'} (aim: ${limit})`;
};

/** The sections as a table for people. */
export const tableOf = (sections: readonly Section[]): string => {
  const width = Math.max(
    ...sections.flatMap(({ figures }) => figures.map((one) => one.what.length)),
  );
  return sections
    .flatMap(({ title, figures, notes, skipped }) => [
      `\n${title}`,
      ...(skipped === undefined ? [] : [`  not measured: ${skipped}`]),
      ...figures.map((figure) =>
        `  ${figure.what.padEnd(width)}  ${shownValue(figure).padStart(16)}  ${shownAim(figure)}`.trimEnd(),
      ),
      ...notes.map((note) => `  · ${note}`),
    ])
    .join('\n');
};
