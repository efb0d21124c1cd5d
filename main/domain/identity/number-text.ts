/**
 * Brings a document number as typed or scanned into one spelling: full-width characters become
 * ASCII (NFKC), letters upper case, and spaces and hyphens, which only group digits, go.
 */
export const normaliseNumberText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200B\uFEFF\-‐‑‒–—−]/gu, '')
    .toUpperCase();
