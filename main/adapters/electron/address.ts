import { type WindowKind, windowKinds } from '../../../preload/contract/roles.ts';

/** Our pages' scheme and origin in the desktop. */
export const scheme = 'invigil';
export const origin = `${scheme}://app`;

/** The kind of window that an address of ours belongs to; null for any other address. */
export const windowOf = (address: string): WindowKind | null => {
  const found = new RegExp(`^${origin}/([a-z]+)/(?:#[\\w-]*)?$`).exec(address)?.[1];
  return windowKinds.find((kind) => kind === found) ?? null;
};

/** The launch code in the address of a window; null when there is none. */
export const codeIn = (address: string): string | null =>
  /#([\w-]{16,100})$/.exec(address)?.[1] ?? null;
