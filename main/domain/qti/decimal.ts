/**
 * Arithmetic on the decimal numbers that authors write: 0.1 + 0.2 is 0.3, in any order of terms.
 * A double is taken as its shortest decimal form, worked on exactly with whole numbers, and the
 * result is rounded once, to the nearest double. So a sum never depends on the order in which a
 * candidate chose, and a bound like 0.3 - 0.1 is met by 0.2.
 */
type Decimal = { readonly digits: bigint; readonly exponent: number };

/** The shortest decimal that stands for a finite double, as digits × 10^exponent. */
const toDecimal = (value: number): Decimal => {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(exponent) - fraction.length };
};

const toNumber = ({ digits, exponent }: Decimal): number => Number(`${digits}e${exponent}`);

/** The sum of finite numbers, exact in decimal, rounded once. An empty list gives 0. */
export const exactSum = (values: readonly number[]): number => {
  const decimals = values.map(toDecimal);
  const exponent = Math.min(0, ...decimals.map((decimal) => decimal.exponent));
  const digits = decimals.reduce(
    (sum, decimal) => sum + decimal.digits * 10n ** BigInt(decimal.exponent - exponent),
    0n,
  );
  return toNumber({ digits, exponent });
};

/** The product of finite numbers, exact in decimal, rounded once. An empty list gives 1. */
export const exactProduct = (values: readonly number[]): number =>
  toNumber(
    values.map(toDecimal).reduce(
      (product, decimal) => ({
        digits: product.digits * decimal.digits,
        exponent: product.exponent + decimal.exponent,
      }),
      { digits: 1n, exponent: 0 },
    ),
  );

const divideHalfUp = (digits: bigint, by: bigint): bigint => {
  const doubled = 2n * digits + by;
  const quotient = doubled / (2n * by);
  return doubled < 0n && quotient * 2n * by !== doubled ? quotient - 1n : quotient;
};

/** Rounds to whole multiples of 10^-places, halves upwards (towards positive infinity). */
const roundAt = (value: number, places: number): number => {
  const { digits, exponent } = toDecimal(value);
  if (exponent >= -places) return value;
  return toNumber({
    digits: divideHalfUp(digits, 10n ** BigInt(-places - exponent)),
    exponent: -places,
  });
};

/**
 * QTI 3.0 §roundTo, decimalPlaces: halves go up, so 1.005 with 2 places is 1.01 and -1.5 with 0 is -1.
 * `places` is a whole number of at least 0.
 */
export const roundToPlaces = (value: number, places: number): number => roundAt(value, places);

/**
 * QTI 3.0 §roundTo, significantFigures: 3.175 with 3 figures is 3.18. `figures` is at least 1.
 */
export const roundToFigures = (value: number, figures: number): number => {
  if (value === 0) return 0;
  const [, exponent = '0'] = value.toExponential().split('e');
  return roundAt(value, figures - 1 - Number(exponent));
};
