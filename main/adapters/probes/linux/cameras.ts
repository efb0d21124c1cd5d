import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { trimmed } from './text.ts';

type Camera = { readonly name: string; readonly isVirtual: boolean | null };

/** By Video4Linux; one camera has several nodes (pictures, their descriptions) of the same name. */
export const cameras: Probe<Fact<readonly Camera[]>> = async (machine) => {
  const [nodes, network] = await Promise.all([
    machine.folder('/sys/class/video4linux'),
    machine.folder('/sys/class/net'),
  ]);
  if (isUnanswered(nodes)) {
    // The class comes with the first camera; that the kernel tells of other classes makes it an answer.
    return nodes.failed === 'missing' && !isUnanswered(network) ? known([]) : unknown(nodes.failed);
  }
  const found = await Promise.all(
    nodes.map(async (node) => {
      const [name, target] = await Promise.all([
        machine.file(`/sys/class/video4linux/${node}/name`),
        machine.link(`/sys/class/video4linux/${node}`),
      ]);
      return {
        name: isUnanswered(name) ? node : trimmed(name),
        isVirtual: isUnanswered(target) ? null : target.includes('/virtual/'),
      };
    }),
  );
  return known(found.filter((camera, at) => found.findIndex((one) => isSame(one, camera)) === at));
};

const isSame = (one: Camera, other: Camera): boolean =>
  one.name === other.name && one.isVirtual === other.isVirtual;
