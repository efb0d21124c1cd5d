import { useEffect, useState } from 'react';
import type { BodyImage } from '../../preload/contract/item.ts';
import { WarningIcon } from '../kit/icons/state.tsx';
import { useItem } from './context.ts';
import css from './ItemImage.module.css';

type Loading =
  | { readonly step: 'loading' }
  | { readonly step: 'ready'; readonly url: string }
  | { readonly step: 'failed' };

/** A picture of the item. Its place is kept while it loads, so that nothing jumps. */
export function ItemImage({ image }: { readonly image: BodyImage }) {
  const { media, words } = useItem();
  const [state, setState] = useState<Loading>({ step: 'loading' });

  useEffect(() => {
    let current = true;
    media(image.media).then(
      (url) => current && setState({ step: 'ready', url }),
      () => current && setState({ step: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [media, image.media]);

  if (state.step === 'failed') {
    return (
      <span className={css.missing} role="img" aria-label={words.imageMissing(image.alt)}>
        <WarningIcon />
        <span>{words.imageMissing(image.alt)}</span>
      </span>
    );
  }
  return (
    <img
      className={css.image}
      src={state.step === 'ready' ? state.url : undefined}
      alt={image.alt}
      width={image.width}
      height={image.height}
      draggable={false}
      decoding="async"
      onError={() => state.step === 'ready' && setState({ step: 'failed' })}
    />
  );
}
