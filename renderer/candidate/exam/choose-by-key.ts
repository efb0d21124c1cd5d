/**
 * Chooses the n-th choice of the item on the screen by "1"–"9" or "A"–"H", as a click on it would:
 * in the question that has the focus, else in the first one with choices. Answers whether there was
 * such a choice.
 */
export const chooseByKey = (key: string): boolean => {
  const index = indexOf(key);
  if (index === null) return false;
  const selector = '[data-interaction] :is(input[type="radio"], input[type="checkbox"])';
  const focused = document.activeElement?.closest('[data-interaction]') ?? null;
  const group =
    (focused?.querySelector('input[type="radio"], input[type="checkbox"]') ? focused : null) ??
    document.querySelector(selector)?.closest('[data-interaction]');
  // A table of pairs has choices too, but no letters beside them.
  if (!group || group.querySelector('table') !== null) return false;
  const choices = group.querySelectorAll<HTMLInputElement>(
    'input[type="radio"], input[type="checkbox"]',
  );
  const choice = choices[index];
  if (choice === undefined || choice.disabled) return false;
  choice.focus();
  choice.click();
  return true;
};

const indexOf = (key: string): number | null => {
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  if (/^[a-hA-H]$/.test(key)) return key.toLowerCase().charCodeAt(0) - 97;
  return null;
};
