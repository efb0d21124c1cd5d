import { useEffect, useState } from 'react';
import type { DoorView } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { announce } from '../kit/Live.tsx';
import { Notice } from '../kit/Notice.tsx';

/** What a candidate can do anew while the proctor looks. */
const testOf = ({ machine }: DoorView): string => JSON.stringify(machine);
const picturesOf = ({ pictures }: DoorView): string =>
  pictures.map(({ sha256 }) => sha256).join(' ');

/**
 * Says that what is to be decided on is not what it was when the door was opened: the candidate has
 * tested the computer or taken a picture again. What the proctor has ticked and typed stays.
 */
export function DoorNews({ view }: { readonly view: DoorView }) {
  const t = useText();
  const [first] = useState(view);
  const test = testOf(view);
  const pictures = picturesOf(view);
  const result = view.machine?.result ?? null;
  const tested =
    result === null || test === testOf(first)
      ? null
      : t('proctor:door.testedAgain', { result: t(`proctor:machine.result.${result}`) });
  const taken = pictures === picturesOf(first) ? null : t('proctor:door.takenAgain');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another test with the same result is read aloud, too.
  useEffect(() => {
    if (tested !== null) announce(tested);
  }, [tested, test]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: so is another picture.
  useEffect(() => {
    if (taken !== null) announce(taken);
  }, [taken, pictures]);

  if (tested === null && taken === null) return null;
  return (
    <Notice tone="info" word={t('common:tone.info')} title={t('proctor:door.newsTitle')}>
      {tested === null ? null : <p>{tested}</p>}
      {taken === null ? null : <p>{taken}</p>}
    </Notice>
  );
}
