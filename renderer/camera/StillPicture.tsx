import css from './CameraPreview.module.css';

export type StillPictureProps = {
  readonly url: string;
  readonly alt: string;
};

/** A picture that was taken, in the same place and size as the live one. */
export function StillPicture({ url, alt }: StillPictureProps) {
  return (
    <div className={css.stage}>
      <img className={css.still} src={url} alt={alt} draggable={false} />
    </div>
  );
}
