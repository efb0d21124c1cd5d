/** Bytes as the API hands them over. */
export type Media = { readonly mime: string; readonly data: string };

type Entry = { readonly url: Promise<string>; uses: number };

/** Blob URLs for pictures, each fetched once and revoked when its last user lets go of it. */
export const createBlobs = () => {
  const entries = new Map<string, Entry>();

  const release = (key: string) => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    entry.uses -= 1;
    if (entry.uses > 0) return;
    entries.delete(key);
    entry.url.then(URL.revokeObjectURL, () => {});
  };

  return {
    /** The picture's URL; counts as one use until `release`. A failed fetch is not kept. */
    url: (key: string, load: () => Promise<Media>): Promise<string> => {
      const known = entries.get(key);
      if (known !== undefined) {
        known.uses += 1;
        return known.url;
      }
      const entry: Entry = { url: load().then(toUrl), uses: 1 };
      entries.set(key, entry);
      entry.url.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return entry.url;
    },
    release,
    /** Revokes all: the window's session has ended. */
    clear: () => {
      for (const { url } of entries.values()) url.then(URL.revokeObjectURL, () => {});
      entries.clear();
    },
  };
};

const toUrl = ({ mime, data }: Media): string => {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: mime }));
};
