import type { Media, MediaType } from './package-model.ts';
import type { Problems } from './package-problem.ts';
import { checkSvg } from './package-svg.ts';

/** Largest picture, in bytes. It crosses to the window in one message. */
export const mediaLimit = 8_000_000;

const typesByEnding: Readonly<Record<string, MediaType>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  svg: 'image/svg+xml',
};

const startsWith = (bytes: Uint8Array, ascii: string, at = 0): boolean =>
  [...ascii].every((character, i) => bytes[at + i] === character.charCodeAt(0));

/** Whether the first bytes are those of the type; SVG is checked as XML. */
const isOfType = (mime: MediaType, bytes: Uint8Array): boolean => {
  switch (mime) {
    case 'image/png':
      return startsWith(bytes, '\x89PNG\r\n\x1a\n');
    case 'image/jpeg':
      return startsWith(bytes, '\xff\xd8\xff');
    case 'image/gif':
      return startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a');
    case 'image/webp':
      return startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8);
    case 'image/svg+xml':
      return true;
  }
};

/**
 * Checks one picture of the package: type by the ending of its name and by its first bytes, size,
 * and for SVG all that is in it. Null, with its problems told, if it may not be shown.
 */
export const readMedia = (path: string, bytes: Uint8Array, problems: Problems): Media | null => {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const mime = Object.hasOwn(typesByEnding, ending) ? typesByEnding[ending] : undefined;
  if (mime === undefined) {
    problems.report(path, 'media-type', null, { ending });
    return null;
  }
  if (bytes.length > mediaLimit) {
    problems.report(path, 'media-too-large', null, { bytes: bytes.length, limit: mediaLimit });
    return null;
  }
  if (!isOfType(mime, bytes)) {
    problems.report(path, 'media-content', null, { expected: mime });
    return null;
  }
  const before = problems.all.length;
  if (mime === 'image/svg+xml') checkSvg(path, bytes, problems);
  return problems.all.length === before ? { path, mime, bytes } : null;
};
