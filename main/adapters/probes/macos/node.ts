import type { z } from 'zod';
import {
  isUnanswered,
  type Machine,
  type NodeQuestion,
  type Unanswered,
} from '../../../ports/machine.ts';
import {
  NodeDisk,
  NodeDisplays,
  NodeEnvironment,
  NodeInspector,
  NodeMachine,
  NodeNetwork,
  NodeTime,
} from '../../machine/node-values.ts';

const answers = {
  machine: NodeMachine,
  network: NodeNetwork,
  environment: NodeEnvironment,
  time: NodeTime,
  disk: NodeDisk,
  inspector: NodeInspector,
  displays: NodeDisplays,
} satisfies Record<NodeQuestion, z.ZodType>;

export type NodeAnswer<Name extends NodeQuestion> = z.infer<(typeof answers)[Name]>;

/** Asks Node.js; an answer that has not the shape it should have is an error, never a guess. */
export const askNode = async <Name extends NodeQuestion>(
  machine: Machine,
  name: Name,
): Promise<NodeAnswer<Name> | Unanswered> => {
  const answer = await machine.node(name);
  if (isUnanswered(answer)) return answer;
  const read = answers[name].safeParse(answer);
  if (!read.success) return { failed: 'error', detail: `node ${name}: not what it should be` };
  // The schema is the one of this name; the compiler can't follow that through the table.
  return read.data as NodeAnswer<Name>;
};
