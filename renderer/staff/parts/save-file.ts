import type { FileOut } from '../types.ts';

/** Gives a file of the API to the person, as a download with its own name. */
export const saveFile = ({ name, mime, data }: FileOut): void => {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  saveBlob(name, new Blob([bytes], { type: mime }));
};

/** The same for what the window itself made. */
export const saveBlob = (name: string, blob: Blob): void => {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun to read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
