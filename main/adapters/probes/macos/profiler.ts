import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';

/** One thing that system_profiler lists. Its values are keys (`spdisplays_yes`), not translated. */
export type ProfilerItem = Readonly<Record<string, unknown>>;

export type ProfilerType =
  | 'SPHardwareDataType'
  | 'SPDisplaysDataType'
  | 'SPCameraDataType'
  | 'SPAudioDataType'
  | 'SPStorageDataType';

/**
 * What `system_profiler -json` lists of a kind. An empty list is an answer: the kind was looked for
 * and there is none. Output that is not that list is an error.
 */
export const readProfiler = async (
  machine: Machine,
  type: ProfilerType,
): Promise<readonly ProfilerItem[] | Unanswered> => {
  const answer = await machine.run('system_profiler', '-json', type);
  if (isUnanswered(answer)) return answer;
  const parsed = parseJson(answer.out);
  const listed = isObject(parsed) ? parsed[type] : undefined;
  if (!Array.isArray(listed)) return { failed: 'error', detail: `${type}: no list` };
  return listed.filter(isObject);
};

/** Text under a key; empty where there is none. */
export const textAt = (item: ProfilerItem, key: string): string => {
  const value = item[key];
  return typeof value === 'string' ? value.trim() : '';
};

/** Items of a list within an item. */
export const itemsAt = (item: ProfilerItem, key: string): readonly ProfilerItem[] => {
  const value = item[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** An item within an item; an empty one where there is none. */
export const itemAt = (item: ProfilerItem, key: string): ProfilerItem => {
  const value = item[key];
  return isObject(value) ? value : {};
};

const isObject = (value: unknown): value is ProfilerItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
