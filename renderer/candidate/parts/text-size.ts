/** How large the candidate wants everything. */
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

/** The size that <html> has now. */
export function currentTextSize(): TextSize {
  const set = document.documentElement.dataset.text;
  return textSizes.find((size) => size === set) ?? 'normal';
}

/** Gives <html> the size; takes effect at once, nothing is stored. */
export function applyTextSize(size: TextSize): void {
  if (size === 'normal') delete document.documentElement.dataset.text;
  else document.documentElement.dataset.text = size;
}
