import { useCallback, useState } from 'react';
import type { DeliveredItem, Responses, ResponseValue } from '../../preload/contract/item.ts';
import type { Struck } from '../item/context.ts';
import { ItemView } from '../item/ItemView.tsx';
import picture from './network.svg?no-inline';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

const media = (sha256: string) =>
  sha256.startsWith('a') ? Promise.resolve(picture) : Promise.reject(new Error('not there'));

type ItemPageProps = {
  readonly items: readonly DeliveredItem[];
  readonly disabled: boolean;
};

/** Items to try, with their responses in lexical form under them. */
export function ItemPage({ items, disabled }: ItemPageProps) {
  return items.map((item) => (
    <section key={item.identifier} data-item={item.identifier}>
      <Tried item={item} disabled={disabled} />
    </section>
  ));
}

function Tried({ item, disabled }: { readonly item: DeliveredItem; readonly disabled: boolean }) {
  const [responses, setResponses] = useState<Responses>({});
  const [struck, setStruck] = useState<Struck>({});
  const change = useCallback((response: string, value: ResponseValue) => {
    setResponses((old) => ({ ...old, [response]: value }));
  }, []);
  const strike = useCallback((response: string, choice: string, on: boolean) => {
    setStruck((old) => {
      const rest = (old[response] ?? []).filter((one) => one !== choice);
      return { ...old, [response]: on ? [...rest, choice] : rest };
    });
  }, []);
  return (
    <>
      <ItemView
        item={item}
        responses={responses}
        onChange={change}
        media={media}
        words={item.language === 'en' ? en : zh}
        disabled={disabled}
        struck={struck}
        onStrike={strike}
        watermark="C-20261120-0042"
      />
      <output data-responses={item.identifier}>{JSON.stringify(responses)}</output>
    </>
  );
}
