/** How the window looks; 'system' follows the operating system. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** The theme that <html> has now. */
export function currentTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  return themes.find((theme) => theme === set) ?? 'system';
}

/** Gives <html> the theme; takes effect at once, nothing is stored. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
