import { useCallback, useMemo, useState } from 'react';
import type { Responses, ResponseValue } from '../../../preload/contract/item.ts';
import type { Struck } from '../../item/context.ts';
import { ItemView } from '../../item/ItemView.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import css from './Tutorial.module.css';
import { type TrialName, trialItem } from './trial-items.ts';
import { useItemWords } from './use-item-words.ts';

const noMedia = () => Promise.reject(new Error('trial items have no pictures'));

/** An item to try: answered like those of the exam, kept by nobody. */
export function TrialItem({ which }: { readonly which: TrialName }) {
  const t = useText();
  const locale = useLocale();
  const words = useItemWords();
  const item = useMemo(() => trialItem(which, t, locale), [which, t, locale]);
  const [responses, setResponses] = useState<Responses>({});
  const [struck, setStruck] = useState<Struck>({});
  const change = useCallback((response: string, value: ResponseValue) => {
    setResponses((before) => ({ ...before, [response]: value }));
  }, []);
  const strike = useCallback((response: string, choice: string, on: boolean) => {
    setStruck((before) => {
      const rest = (before[response] ?? []).filter((one) => one !== choice);
      return { ...before, [response]: on ? [...rest, choice] : rest };
    });
  }, []);
  return (
    <div className={css.box}>
      <ItemView
        item={item}
        responses={responses}
        onChange={change}
        media={noMedia}
        words={words}
        struck={struck}
        onStrike={strike}
      />
    </div>
  );
}
