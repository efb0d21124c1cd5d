import type { ConnectionState } from '../connection/state.ts';
import { type TextKey, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';

/** The page has no connection and will get none: says why and how to open it again. */
export function Closed({ state }: { readonly state: ConnectionState }) {
  const t = useText();
  const isDesktop = 'invigil' in globalThis;
  return (
    <Screen heading={t('door:closed.heading')}>
      <Notice tone="warning" word={t('common:tone.warning')} title={t(why(state))}>
        <p>{t(isDesktop ? 'door:closed.desktop' : 'door:closed.browser')}</p>
      </Notice>
    </Screen>
  );
}

const why = (state: ConnectionState): TextKey => {
  if (state.at === 'no-code') return 'door:closed.noCode';
  if (state.at !== 'ended') return 'door:closed.ended';
  if (state.why === 'replaced') return 'door:closed.replaced';
  return state.why === 'launch-code-unknown' ? 'door:closed.codeUsed' : 'door:closed.ended';
};
