import { known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Row, type Unanswered } from '../../../ports/machine.ts';
import type { Probes } from '../probes.ts';
import { askServices, askSystem, guestKey } from './ask.ts';
import { number, text } from './cells.ts';

type Hardware = Probes['hardware'];

/** HypervisorPresent: the processor's flag, which is set in guests and above Hyper-V alike. */
export const hypervisorFlag: Hardware['hypervisorFlag'] = async (machine) => {
  const rows = await askSystem(machine);
  if (isUnanswered(rows)) return unknown(rows.failed);
  const flag = rows[0]?.HypervisorPresent;
  return typeof flag === 'boolean' ? known(flag) : unknown('missing');
};

/** Only the CPUID instruction tells it, which none of the questions runs. */
export const hypervisorName: Hardware['hypervisorName'] = async () => unknown('not-asked');

/** Management and compute of Hyper-V, and the service of its root partition. */
const hostServices = ['vmms', 'vmcompute', 'hvhost'];

/**
 * Whether Windows itself is what runs above Hyper-V: virtualization-based security runs, or the
 * services of a host do, and Hyper-V has not left the key that its guests have. A guest may have
 * security of that kind too, so the key counts most. No is said only when all three answered.
 */
export const isHypervisorHost: Hardware['isHypervisorHost'] = async (machine) => {
  const [guest, security, services] = await Promise.all([
    machine.registry(guestKey),
    machine.cim(String.raw`root\Microsoft\Windows\DeviceGuard:Win32_DeviceGuard`, [
      'VirtualizationBasedSecurityStatus',
      'SecurityServicesRunning',
    ]),
    askServices(machine),
  ]);
  if (!isUnanswered(guest)) return known(false);
  if (guest.failed !== 'missing') return unknown(guest.failed);
  if (runsSecurity(security) || runsHost(services)) return known(true);
  if (isUnanswered(security)) return unknown(security.failed);
  return isUnanswered(services) ? unknown(services.failed) : known(false);
};

/** VirtualizationBasedSecurityStatus 2 is "enabled and running". */
const runsSecurity = (rows: readonly Row[] | Unanswered): boolean =>
  !isUnanswered(rows) && rows.some((row) => number(row, 'VirtualizationBasedSecurityStatus') === 2);

const runsHost = (rows: readonly Row[] | Unanswered): boolean =>
  !isUnanswered(rows) &&
  rows.some(
    (row) => row.State === 'Running' && hostServices.includes(text(row, 'Name').toLowerCase()),
  );
