/** Numbers of a version: `14.6.1` is [14, 6, 1]; what is no number ends it. */
const parts = (version: string): readonly number[] => {
  const numbers: number[] = [];
  for (const part of version.split('.')) {
    if (!/^\d+$/.test(part)) break;
    numbers.push(Number(part));
  }
  return numbers;
};

/** Whether a version is this one or newer; a missing part counts as 0. */
export const isAtLeast = (version: string, minimum: string): boolean => {
  const [have, want] = [parts(version), parts(minimum)];
  for (let index = 0; index < Math.max(have.length, want.length); index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};
