import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Unanswered } from '../../../ports/machine.ts';
import { NodeEnvironment } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { askNode } from './ask.ts';
import { trimmed } from './text.ts';
import { isWsl } from './wsl.ts';

/** Names in control groups and mounts of containers; with version 2 of cgroups only the mounts tell. */
const managers: readonly (readonly [RegExp, string])[] = [
  [/[/-]docker[/-]|\/docker\/overlay2\//, 'docker'],
  [/kubepods/, 'kubernetes'],
  [/\/lxc(?:\.payload)?[./]/, 'lxc'],
  [/libpod-|\/containers\/storage\//, 'podman'],
  [/\/io\.containerd\./, 'containerd'],
];

/** What stands around this system without being a machine: containers and subsystems. */
export const enclosures: Probe<Fact<readonly string[]>> = async (machine) => {
  const [docker, podman, systemd, host, groups, mounts, kernel, environment] = await Promise.all([
    machine.file('/.dockerenv'),
    machine.file('/run/.containerenv'),
    machine.file('/run/systemd/container'),
    machine.file('/run/host/container-manager'),
    machine.file('/proc/1/cgroup'),
    machine.file('/proc/self/mountinfo'),
    machine.file('/proc/sys/kernel/osrelease'),
    askNode(machine, 'environment', NodeEnvironment),
  ]);
  const variables = isUnanswered(environment) ? {} : environment;
  const places = `${isUnanswered(groups) ? '' : groups}\n${isUnanswered(mounts) ? '' : rootOf(mounts)}`;
  const isSubsystem =
    (!isUnanswered(kernel) && isWsl(kernel)) || variables.WSL_DISTRO_NAME !== undefined;

  const found = new Set([
    ...(isUnanswered(docker) ? [] : ['docker']),
    ...(isUnanswered(podman) ? [] : ['podman']),
    ...[systemd, host].map((name) => (isUnanswered(name) ? '' : trimmed(name))),
    variables.container ?? '',
    ...managers.filter(([pattern]) => pattern.test(places)).map(([, name]) => name),
    ...(isSubsystem ? ['wsl'] : []),
  ]);
  found.delete('');
  if (found.size > 0) return known([...found]);
  const unclear = [docker, podman, systemd].find(isNoAnswer);
  return unclear === undefined ? known([]) : unknown(unclear.failed);
};

/** A marker that is missing is an answer; one that could not be looked for is none. */
const isNoAnswer = (answer: string | Unanswered): answer is Unanswered =>
  isUnanswered(answer) && answer.failed !== 'missing';

/** The mount of `/`: the fifth column of proc_pid_mountinfo(5) is where it is seen. */
const rootOf = (mounts: string): string =>
  mounts.split('\n').find((line) => line.split(' ')[4] === '/') ?? '';
