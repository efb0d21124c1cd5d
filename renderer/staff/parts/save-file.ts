import { saveBlob } from '../../kit/save-blob.ts';
import type { FileOut } from '../types.ts';

/** Gives a file of the API to the person, as a download with its own name. */
export const saveFile = ({ name, mime, data }: FileOut): void => {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  saveBlob(name, new Blob([bytes], { type: mime }));
};
