/** Where the worker finds what it works with; all of our own origin. */
export type FaceFiles = {
  readonly loader: string;
  readonly program: string;
  readonly model: string;
};

/** What the window tells the worker: first the files, then pictures, one at a time. */
export type ToFaceWorker =
  | { readonly kind: 'start'; readonly files: FaceFiles }
  | { readonly kind: 'look'; readonly frame: ImageBitmap };

/** What the worker answers to each message, in their order. */
export type FromFaceWorker =
  | { readonly kind: 'started' }
  | { readonly kind: 'seen'; readonly faces: number }
  | { readonly kind: 'failed' };
