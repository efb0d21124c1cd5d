import type { BodyNode } from '../../preload/contract/item.ts';
import { Body } from './Body.tsx';
import css from './Prompt.module.css';

type PromptProps = {
  readonly id: string;
  readonly nodes: readonly BodyNode[];
  /** A rule under the prompt: how many, how long. */
  readonly rule?: string | undefined;
};

/** The question of an interaction and the rule for answering it. */
export function Prompt({ id, nodes, rule }: PromptProps) {
  return (
    <>
      {nodes.length === 0 ? null : (
        <div id={id} className={css.prompt}>
          <Body nodes={nodes} />
        </div>
      )}
      {rule === undefined || rule === '' ? null : (
        <p id={`${id}-rule`} className={css.rule}>
          {rule}
        </p>
      )}
    </>
  );
}

/** Names for the group that the prompt belongs to. */
export function promptNames(id: string, nodes: readonly BodyNode[], fallback: string) {
  return nodes.length > 0 ? { 'aria-labelledby': id } : { 'aria-label': fallback };
}
