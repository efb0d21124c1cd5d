import type { PictureKind } from '../../../preload/contract/sitting.ts';
import { useText } from '../../kit/i18n.ts';
import css from './PictureTaking.module.css';

/** What makes a picture that a person can compare with. */
export function PictureHints({ kind }: { readonly kind: PictureKind }) {
  const t = useText();
  return (
    <section className={css.hints}>
      <h2>{t('candidate:pictures.hints')}</h2>
      <ul>
        <li>{t(`candidate:pictures.${kind}.hint1`)}</li>
        <li>{t(`candidate:pictures.${kind}.hint2`)}</li>
        <li>{t(`candidate:pictures.${kind}.hint3`)}</li>
      </ul>
    </section>
  );
}
