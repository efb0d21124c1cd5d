import type { ConnectionState } from '../connection/state.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen } from '../kit/Screen.tsx';
import type { Words } from './language.ts';

type Props = { readonly state: ConnectionState; readonly say: Words };

/** The page has no connection and will get none: says why and how to open it again. */
export function Closed({ state, say }: Props) {
  const { closed, common } = say;
  const isDesktop = 'invigil' in globalThis;
  return (
    <Screen heading={closed.heading}>
      <Notice tone="warning" word={common.tone.warning} title={why(state, closed)}>
        <p>{isDesktop ? closed.desktop : closed.browser}</p>
      </Notice>
    </Screen>
  );
}

const why = (state: ConnectionState, closed: Words['closed']): string => {
  if (state.at === 'no-code') return closed.noCode;
  if (state.at !== 'ended') return closed.ended;
  if (state.why === 'replaced') return closed.replaced;
  return state.why === 'launch-code-unknown' ? closed.codeUsed : closed.ended;
};
