/** Why a whole file of bookings cannot be read; nothing of its contents is among the values. */
export type FileProblem =
  | { readonly code: 'fileUnreadable'; readonly values: { readonly reason: string } }
  | { readonly code: 'fileTooLarge'; readonly values: { readonly maxBytes: number } }
  | { readonly code: 'fileEmpty'; readonly values: Nothing }
  /** An .xlsx or .xls workbook: it must be saved as CSV. */
  | { readonly code: 'fileIsWorkbook'; readonly values: Nothing }
  /** Neither UTF-8 nor UTF-16 with its mark nor GB18030, or not text at all. */
  | { readonly code: 'encodingUnknown'; readonly values: Nothing }
  /** Begins with the mark of an encoding that the rest does not follow. */
  | { readonly code: 'encodingBroken'; readonly values: { readonly encoding: string } }
  | {
      readonly code: 'recordTooLong';
      readonly values: { readonly line: number; readonly maxBytes: number };
    }
  | { readonly code: 'tooManyRows'; readonly values: { readonly max: number } }
  | { readonly code: 'tooManyColumns'; readonly values: { readonly max: number } }
  /** A quote that is not closed, or that stands inside a field without quotes. */
  | { readonly code: 'quoteMisplaced'; readonly values: { readonly line: number } }
  | { readonly code: 'jsonSyntax'; readonly values: { readonly line: number } | Nothing }
  /** JSON that is neither a list nor an object with a list under "bookings". */
  | { readonly code: 'jsonShape'; readonly values: Nothing };

type Nothing = Readonly<Record<never, never>>;
