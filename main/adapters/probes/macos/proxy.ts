import { type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine } from '../../../ports/machine.ts';
import { askNode } from './node.ts';
import { factOfRun } from './output.ts';

/** Whether a proxy is set, by the system (`scutil --proxy`) or for this program. */
export const probeProxy = async (machine: Machine): Promise<Fact<boolean>> => {
  const environment = await askNode(machine, 'environment');
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'];
  if (!isUnanswered(environment) && names.some((name) => environment[name])) return known(true);
  const system = await factOfRun(machine, ['scutil', '--proxy'], readProxy);
  if (system.known && !system.value && isUnanswered(environment))
    return unknown(environment.failed);
  return system;
};

/**
 * Only the outermost dictionary holds what is in use; those under `__SCOPED__` are of interfaces that
 * may not be.
 */
const readProxy = (out: string): boolean | null => {
  if (!out.trim().startsWith('<dictionary> {')) return null;
  let depth = 0;
  for (const line of out.split('\n')) {
    if (depth === 1 && switches.test(line.trim())) return true;
    if (line.trimEnd().endsWith('{')) depth += 1;
    if (line.trim() === '}') depth -= 1;
  }
  return false;
};

const switches = /^(?:HTTP|HTTPS|SOCKS|ProxyAutoConfig|ProxyAutoDiscovery)Enable : 1$/;
