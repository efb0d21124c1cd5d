import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

/** A name without its ending; the kernel writes `virtio-pci` and `virtio_pci` for the same driver. */
const bare = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/\.(sys|exe|service|ko)$/, '')
    .replaceAll('-', '_');

const namesOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.map(bare));

/**
 * Drivers that serve a guest. Left out are those that every Windows brings along (VMBusHID, hyperkbd,
 * vmbus) and those that hosts load too (vmci, vmw_vmci, vmmon, vboxdrv, virtio_ring, kvm).
 */
const drivers = namesOf([
  'vboxguest',
  'vboxsf',
  'vboxvideo',
  'vboxmouse',
  'vboxwddm',
  'vmhgfs',
  'vm3dmp',
  'vm3dmp_loader',
  'vmmouse',
  'vmusbmouse',
  'vmxnet3',
  'vmxnet3ndis6',
  'pvscsi',
  'vmmemctl',
  'vmw_balloon',
  'vmwgfx',
  'vmw_pvscsi',
  'prl_tg',
  'prl_fs',
  'prl_eth',
  'prl_vid',
  'prl_fs_freeze',
  'prl_strg',
  'prl_memdev',
  'viostor',
  'vioscsi',
  'netkvm',
  'balloon',
  'vioser',
  'viorng',
  'vioinput',
  'qxldod',
  'viogpudo',
  'qemu-ga',
  'qxl',
  'virtio_net',
  'virtio_blk',
  'virtio_scsi',
  'virtio_balloon',
  'virtio_gpu',
  'virtio_console',
  'virtio_input',
  'virtio_pci',
  'qemu_fw_cfg',
  'bochs',
  'bochs_drm',
  'xenbus',
  'xenvif',
  'xenvbd',
  'xeniface',
  'xen_netfront',
  'xen_blkfront',
  'xen_fbfront',
  'hv_vmbus',
  'hv_netvsc',
  'hv_storvsc',
  'hv_balloon',
  'hv_utils',
  'hyperv_drm',
  'hyperv_fb',
  'hid_hyperv',
  'hyperv_keyboard',
]);

/** Services that run in a guest alone. Those of hosts (vmms, vmcompute, HvHost, VMnetDHCP) are not here. */
const services = namesOf([
  'vboxservice',
  'vboxtray',
  'vboxadd-service',
  'vboxclient',
  'vmtools',
  'vmtoolsd',
  'open-vm-tools',
  'vgauthservice',
  'vgauthd',
  'vm3dservice',
  'prl_tools',
  'prl_tools_service',
  'prltoolsd',
  'prl_cc',
  'prl_client_app_guest',
  'qemu-ga',
  'qemu guest agent',
  'qemu-guest-agent',
  'spice-agent',
  'vdservice',
  'spice-vdagentd',
  'balloonservice',
  'blnsvr',
  'xensvc',
  'xe-daemon',
  'xenguestagent',
  'vmicheartbeat',
  'vmicshutdown',
  'vmickvpexchange',
  'vmictimesync',
  'vmicvss',
  'vmicrdv',
  'vmicguestinterface',
  'hv_kvp_daemon',
  'hv-kvp-daemon',
  'hypervkvpd',
  'walinuxagent',
  'windowsazureguestagent',
  'aliyunservice',
]);

/** Drivers and services that hypervisors have their guests install; exact names, nothing similar. */
export const lookAtGuestSoftware: Look = ({ hardware }) => {
  const driver = valueOr(hardware.drivers, []).find((name) => drivers.has(bare(name)));
  const service = valueOr(hardware.services, []).find((name) => services.has(bare(name)));
  return [
    ...(driver === undefined ? [] : [clue('vm-guest-driver', { name: driver })]),
    ...(service === undefined ? [] : [clue('vm-guest-service', { name: service })]),
  ];
};
