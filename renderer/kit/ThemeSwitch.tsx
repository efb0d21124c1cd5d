import { useState } from 'react';
import { ContrastIcon, MoonIcon, ScreenIcon, SunIcon } from './icons/thing.tsx';
import { Segmented } from './Segmented.tsx';
import { applyTheme, currentTheme, type Theme, themes } from './theme.ts';

export type ThemeSwitchProps = {
  /** Name of the group ("Appearance") and of each theme. */
  readonly words: Readonly<Record<Theme | 'label', string>>;
  /** Told after the change; the caller may store it. */
  readonly onChange?: ((theme: Theme) => void) | undefined;
};

const icons = {
  system: <ScreenIcon />,
  light: <SunIcon />,
  dark: <MoonIcon />,
  contrast: <ContrastIcon />,
} as const;

/** As the system, light, dark or high contrast. */
export function ThemeSwitch({ words, onChange }: ThemeSwitchProps) {
  const [theme, setTheme] = useState(currentTheme);
  const options = themes.map((one) => ({ value: one, label: words[one], icon: icons[one] }));
  const choose = (next: Theme) => {
    applyTheme(next);
    setTheme(next);
    onChange?.(next);
  };
  return <Segmented label={words.label} options={options} value={theme} onChange={choose} />;
}
