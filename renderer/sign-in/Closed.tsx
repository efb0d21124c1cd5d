import type { ConnectionState } from '../connection/state.ts';
import { type TextKey, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';

type Props = { readonly state: Extract<ConnectionState, { at: 'no-code' | 'ended' }> };

/** The window has no connection and will get none: why, and how to open it again. */
export function Closed({ state }: Props) {
  const t = useText();
  return (
    <Screen heading={t('sign-in:closed.heading')}>
      <Notice tone="warning" word={t('common:tone.warning')} title={t(whyKey(state))}>
        <p>{t('sign-in:closed.whatToDo')}</p>
      </Notice>
    </Screen>
  );
}

const whyKey = (state: Props['state']): TextKey => {
  if (state.at === 'no-code') return 'sign-in:closed.noCode';
  if (state.why === 'replaced') return 'sign-in:closed.replaced';
  return state.why === 'launch-code-unknown' ? 'sign-in:closed.codeUsed' : 'sign-in:closed.ended';
};
