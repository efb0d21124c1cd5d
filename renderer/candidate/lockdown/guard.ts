import type { WindowIncident } from '../../../preload/contract/lockdown.ts';

export type SeenValues = Readonly<Record<string, string | number>>;

/** Told by a guard what it has seen or held back. */
export type Saw = (kind: WindowIncident, values?: SeenValues) => void;

/** Keeps one thing from happening (R-L1) from now on; answers how to stop. */
export type Guard = (saw: Saw) => () => void;

/** Listens in the capture phase of the whole window, before anything of the page; answers how to stop. */
export const listen = <E extends Event>(
  types: readonly string[],
  listener: (event: E) => void,
  target: EventTarget = window,
): (() => void) => {
  const options = { capture: true, passive: false };
  const heard = listener as (event: Event) => void;
  for (const type of types) target.addEventListener(type, heard, options);
  return () => {
    for (const type of types) target.removeEventListener(type, heard, options);
  };
};

/** A field that text is typed into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** The field of text in which an event arrives; null elsewhere, and for passwords. */
export const textFieldOf = (target: EventTarget | null): TextField | null => {
  if (target instanceof HTMLTextAreaElement) return target;
  if (!(target instanceof HTMLInputElement)) return null;
  return target.type === 'text' || target.type === 'search' ? target : null;
};
