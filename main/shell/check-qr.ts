import qrcode from 'qrcode-generator';

/** Modules that have to stay white around a code (ISO/IEC 18004:2015 §6.3.8). */
const quiet = 4;

/**
 * An SVG drawing of a QR code (ISO/IEC 18004), quiet zone and all, level M: it stays readable with some
 * 15 % of it lost to folds and stains. Null if the text, which has to be ASCII, is too long for any.
 * `label` is HTML and said to screen readers.
 */
export const drawQr = (text: string, label: string): string | null => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  try {
    code.make();
  } catch {
    return null;
  }
  const count = code.getModuleCount();
  const size = count + 2 * quiet;
  const rows = Array.from({ length: count }, (_, row) =>
    darkStretches(Array.from({ length: count }, (_, column) => code.isDark(row, column))).map(
      ({ from, length }) => `M${from + quiet} ${row + quiet}h${length}v1h-${length}z`,
    ),
  );
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${rows.flat().join('')}"/></svg>`;
};

/** The dark stretches of a row: one shape each, so that no hairline shows between modules. */
const darkStretches = (row: readonly boolean[]): readonly { from: number; length: number }[] =>
  row.flatMap((isDark, from) => {
    if (!isDark || row[from - 1] === true) return [];
    const end = row.indexOf(false, from);
    return [{ from, length: (end === -1 ? row.length : end) - from }];
  });
