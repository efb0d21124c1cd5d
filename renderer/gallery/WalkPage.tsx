import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DeliveredItem, Responses } from '../../preload/contract/item.ts';
import { ItemView } from '../item/ItemView.tsx';
import { Button } from '../kit/Button.tsx';
import { en } from './words-en.ts';

const nothing = () => undefined;
const answers: Responses = {};
const media = () => new Promise<string>(nothing);

/**
 * Goes through 200 items one by one and writes down what each step costs: script until React is
 * done, and layout, in milliseconds.
 */
export function WalkPage({ samples }: { readonly samples: readonly DeliveredItem[] }) {
  const items = useMemo(
    () =>
      Array.from({ length: 200 }, (_, index) => {
        const sample = samples[index % samples.length] ?? { language: 'en', body: [] };
        return { ...sample, identifier: `item-${index}` };
      }),
    [samples],
  );
  const [index, setIndex] = useState(0);
  const [costs, setCosts] = useState<readonly number[]>([]);
  const item = items[index];
  if (item === undefined) return null;

  const walk = async () => {
    const measured: number[] = [];
    for (let step = 1; step < items.length; step += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const start = performance.now();
      flushSync(() => setIndex(step));
      document.body.getBoundingClientRect();
      measured.push(performance.now() - start);
    }
    setCosts(measured);
  };
  return (
    <>
      <Button onClick={walk}>Walk</Button>
      <ItemView
        item={item}
        responses={answers}
        onChange={nothing}
        onStrike={nothing}
        media={media}
        words={en}
        watermark="C-20261120-0042"
      />
      <output data-costs>{costs.length === 0 ? '' : JSON.stringify(costs)}</output>
    </>
  );
}
