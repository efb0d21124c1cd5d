import type { Say } from '../../kit/i18n.ts';

/**
 * A length of time in words: "1 小时 5 分钟", "5 minutes". Seconds are left out from an hour on, and
 * under it where there are none.
 * @param seconds whole, not negative
 */
export const durationWords = (t: Say, seconds: number): string => {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = seconds % 60;
  const parts = [
    hours > 0 ? t('common:hours', { count: hours }) : '',
    minutes > 0 ? t('common:minutes', { count: minutes }) : '',
    hours === 0 && (rest > 0 || minutes === 0) ? t('common:seconds', { count: rest }) : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
};
