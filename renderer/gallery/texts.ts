/** The gallery's own sentences, in both languages side by side. */
export type Say = (zh: string, en: string) => string;

export const themeWords = (say: Say) => ({
  label: say('外观', 'Appearance'),
  system: say('跟随系统', 'As the system'),
  light: say('浅色', 'Light'),
  dark: say('深色', 'Dark'),
  contrast: say('高对比度', 'High contrast'),
});

export const clockWords = (say: Say) => ({
  label: say('剩余时间', 'Time left'),
  spoken: say('剩余 12 分 5 秒', '12 minutes 5 seconds left'),
  paused: say('已暂停', 'Paused'),
  hide: say('隐藏', 'Hide'),
  show: say('显示', 'Show'),
  hidden: say('已隐藏', 'hidden'),
});
