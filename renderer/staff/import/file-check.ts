/** What a file to import may be; sizes as in the contract (`uploadLimits`, held equal by a test). */
export const fileRules = {
  bookings: { endings: ['.csv', '.json', '.txt'], bytes: 32_000_000 },
  exam: { endings: ['.zip'], bytes: 200_000_000 },
} as const;

export type FileComplaint =
  | { readonly why: 'wrongType'; readonly values: { readonly endings: string } }
  | { readonly why: 'tooLarge'; readonly values: { readonly size: string; readonly most: string } };

/**
 * What speaks against a file before it is sent. A workbook passes: the main process tells how to
 * save it as CSV, which says more than "wrong type".
 */
export const complaintAbout = (
  kind: keyof typeof fileRules,
  { name, size }: Pick<File, 'name' | 'size'>,
): FileComplaint | null => {
  const { endings, bytes } = fileRules[kind];
  const ending = /\.[^.]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const known: readonly string[] = [
    ...endings,
    ...(kind === 'bookings' ? ['.xlsx', '.xls', '.tsv'] : []),
  ];
  if (!known.includes(ending)) {
    return { why: 'wrongType', values: { endings: endings.join(' ') } };
  }
  if (size > bytes) {
    return { why: 'tooLarge', values: { size: megabytes(size), most: megabytes(bytes) } };
  }
  return null;
};

/** Limits of uploads are decimal: 32 MB are 32,000,000 bytes. Rounded up, so never below the limit. */
const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;
