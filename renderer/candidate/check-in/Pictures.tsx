import { useState } from 'react';
import type { DocumentType, PictureKind } from '../../../preload/contract/sitting.ts';
import { PicturesReview } from './PicturesReview.tsx';
import { PictureTaking } from './PictureTaking.tsx';

export type PicturesProps = {
  readonly have: { readonly document: boolean; readonly face: boolean };
  /** Null where it is not known any more: in the waiting room. */
  readonly documentType: DocumentType | null;
  /** Given in the waiting room, where pictures may be taken again: goes back there. */
  readonly onDone?: (() => void) | undefined;
};

/** Pictures that were taken in this window; after a reload they are with the main process alone. */
export type Taken = Readonly<Partial<Record<PictureKind, Blob>>>;

/** The document, then the face, then a look at both (R-C5). */
export function Pictures({ have, documentType, onDone }: PicturesProps) {
  const [taking, setTaking] = useState<PictureKind | null>(() => missing(have));
  const [taken, setTaken] = useState<Taken>({});
  if (taking === null) {
    return <PicturesReview taken={taken} onRetake={setTaking} onDone={onDone} />;
  }
  return (
    <PictureTaking
      key={taking}
      kind={taking}
      documentType={documentType}
      onKept={(picture) => {
        setTaken((before) => ({ ...before, [taking]: picture }));
        setTaking(missing({ ...have, ...kept(taken), [taking]: true }));
      }}
      onBack={missing({ ...have, ...kept(taken) }) === null ? () => setTaking(null) : undefined}
    />
  );
}

const missing = (have: PicturesProps['have']): PictureKind | null =>
  have.document ? (have.face ? null : 'face') : 'document';

const kept = (taken: Taken) => ({
  ...(taken.document === undefined ? {} : { document: true }),
  ...(taken.face === undefined ? {} : { face: true }),
});
