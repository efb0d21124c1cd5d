/** A booking of the demonstration: its start is relative to the moment of loading. */
export type DemonstrationBookingFile = {
  readonly confirmation: string;
  readonly order: string;
  readonly exam: string;
  readonly nameZh: string;
  readonly namePinyin: string;
  readonly documentType: string;
  readonly documentNumber: string;
  readonly centre: string;
  readonly delivery: string;
  readonly startOffsetMinutes: number;
  readonly extraTimePercent: number;
  readonly accommodations: readonly string[];
  readonly alreadySat?: boolean;
  /** Which case it shows, in both languages. */
  readonly caseZh: string;
  readonly caseEn: string;
};

/** The demonstration centre as it is delivered with the program. */
export type DemonstrationFiles = {
  /** Exam packages, zipped as anybody's. */
  readonly packages: () => Promise<
    readonly { readonly name: string; readonly bytes: Uint8Array }[]
  >;
  readonly bookings: () => Promise<readonly DemonstrationBookingFile[]>;
};
