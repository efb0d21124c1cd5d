import type { Incident } from '../../preload/contract/lockdown.ts';
import type { Say, TextKey } from './i18n.ts';
import './lockdown-texts.ts';

/** Every operation that has words; a test holds this and the lists below to those of the domain. */
export const toldOperations = [
  'stay-awake',
  'empty-clipboard',
  'close-ways-out',
  'page-guards',
  'full-screen',
  'hide-from-capture',
  'lock-keys',
  'windows-keyboard-hook',
  'macos-presentation',
  'macos-assessment',
  'windows-notifications',
  'windows-accessibility-keys',
  'windows-touchpad',
  'windows-security-screen',
  'gnome-notifications',
  'gnome-keys',
  'kde-keys',
  'x11-sleep',
  'x11-keys',
] as const;

/** Why an operation is not in force, or was not undone. */
export const toldReasons = [
  'not-this-system',
  'not-this-host',
  'tool-missing',
  'right-missing',
  'not-this-desktop',
  'system-too-new',
  'system-too-old',
  'refused',
  'timed-out',
  'missing',
  'undo-unreadable',
  'error',
  'journal',
  'not-kept',
  'no-keeper',
] as const;

/** What a lockdown is for. */
export const toldAims = [
  'leave-full-screen',
  'second-display',
  'other-window',
  'switch-task',
  'system-keys',
  'security-screen',
  'print',
  'clipboard',
  'capture',
  'developer-tools',
  'new-window',
  'navigate',
  'download',
  'drag',
  'context-menu',
  'look-up',
  'zoom',
  'notification',
  'sleep',
] as const;
const toldSystems = ['windows', 'macos', 'linux'] as const;

/** Why the machine was given back. */
export const toldUnlocked = [
  'ended',
  'released',
  'quit-password',
  'emergency',
  'window-lost',
  'program-ended',
  'restored',
] as const;

const among = <T extends string>(list: readonly T[], text: string): T | null =>
  list.find((one) => one === text) ?? null;

/** Name of an operation and what it is for; one that is not known is named by its ID. */
export const operationWords = (
  t: Say,
  operation: string,
): { readonly name: string; readonly text: string } => {
  const known = among(toldOperations, operation);
  if (known === null) return { name: t('lockdown:unknownOperation', { operation }), text: '' };
  return {
    name: t(`lockdown:operation.${known}.name`),
    text: t(`lockdown:operation.${known}.text`),
  };
};

/** Why an operation does not hold; empty where there is nothing to say. */
export const becauseWords = (t: Say, because: string): string => {
  if (because === '') return '';
  const known = among(toldReasons, because);
  return known === null
    ? t('lockdown:because.unknown', { because })
    : t(`lockdown:because.${known}`);
};

/** What a station lacks that an exam asks for: an aim, or an operating system that is allowed. */
export const shortfallWords = (t: Say, what: string): string => {
  const aim = among(toldAims, what);
  if (aim !== null) return t(`lockdown:aim.${aim}`);
  const system = among(toldSystems, what);
  return system === null ? what : t(`lockdown:system.${system}`);
};

/** Why the machine was given back, as the record has it. */
export const unlockedWords = (t: Say, because: string): string => {
  const known = among(toldUnlocked, because);
  return known === null ? because : t(`lockdown:unlocked.${known}` satisfies TextKey);
};

/** What was seen, in a few words, with the one value that tells it from others of its kind. */
export const incidentWords = (
  t: Say,
  locale: string,
  { kind, values }: Pick<Incident, 'kind' | 'values'>,
): string => {
  const word = t(`lockdown:incident.${kind}`);
  const most = mainValue(t, locale, values);
  return most === '' ? word : `${word}${locale === 'en' ? ': ' : '：'}${most}`;
};

const mainValue = (t: Say, locale: string, values: Incident['values']): string => {
  const { name, nameZh, key, operation, before, now } = values;
  const called = locale === 'en' ? name : (nameZh ?? name);
  if (typeof called === 'string') return called;
  if (typeof key === 'string') return key;
  if (typeof operation === 'string') return operationWords(t, operation).name;
  if (before !== undefined && now !== undefined) return `${before} → ${now}`;
  return '';
};
