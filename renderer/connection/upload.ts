import { Refused } from './refused.ts';

/** Bytes of one part before base64: the contract's `uploadPartBytes` (checked by a test). */
export const partBytes = 48_000;

export type UploadKind = 'picture' | 'bookings' | 'exam';

type UploadApi = {
  readonly begin: (input: {
    kind: UploadKind;
    name: string;
    bytes: number;
  }) => Promise<{ upload: string }>;
  readonly part: (input: {
    upload: string;
    offset: number;
    data: string;
  }) => Promise<{ received: number }>;
};

/**
 * Sends a file in parts, one after the other, and answers the upload's ID. A part that was lost with
 * the connection is sent again, which changes nothing if it had arrived.
 * @param onProgress told the share that has arrived, 0 to 1
 */
export const uploadTo = async (
  api: UploadApi,
  kind: UploadKind,
  file: Blob,
  onProgress: (share: number) => void,
): Promise<string> => {
  if (file.size === 0) throw new Refused('file-unreadable');
  const name = 'name' in file && typeof file.name === 'string' ? file.name.slice(-255) : kind;
  const { upload } = await api.begin({ kind, name, bytes: file.size });
  for (let offset = 0; offset < file.size; ) {
    const bytes = await read(file.slice(offset, offset + partBytes));
    const { received } = await api.part({ upload, offset, data: toBase64(bytes) });
    if (received <= offset) throw new Refused('upload-incomplete');
    offset = received;
    onProgress(offset / file.size);
  }
  return upload;
};

const read = async (part: Blob): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch {
    // The file was moved, changed or taken out since it was chosen.
    throw new Refused('file-unreadable');
  }
};

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x80_00) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x80_00));
  }
  return btoa(text);
};
