import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

/** As systemd-detect-virt(1) names them; others (flatpak, snap) are not a machine of their own. */
const containers: readonly string[] = [
  'docker',
  'podman',
  'lxc',
  'lxc-libvirt',
  'systemd-nspawn',
  'kubernetes',
  'oci',
  'container',
  'container-other',
  'openvz',
  'containerd',
  'rkt',
  'proot',
];

/** Sandbox, container, subsystem: what the system is enclosed in. */
export const lookAtEnclosures: Look = ({ hardware }) =>
  valueOr(hardware.enclosures, []).flatMap((enclosure) => {
    const name = enclosure.toLowerCase();
    if (name === 'windows-sandbox') return [clue('vm-windows-sandbox')];
    if (name === 'wsl') return [clue('vm-subsystem')];
    if (name === 'hyper-v-guest') return [clue('vm-guest-key')];
    return containers.includes(name) ? [clue('vm-container', { name })] : [];
  });
