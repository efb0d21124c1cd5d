import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

const emulated: readonly (readonly [RegExp, string])[] = [
  [/VirtualBox|VBoxVideo|vboxvideo/i, 'VirtualBox'],
  [/VMware|vmwgfx|SVGA 3D/i, 'VMware'],
  [/\bQXL\b|VirtIO|virtio[-_]gpu|Red Hat|bochs|QEMU/i, 'QEMU'],
  // "Hyper-V Video" is the guest's adapter; a host has none of its own.
  [/Hyper-V.*(Video|视频)|hyperv_(drm|fb)|VMBUS\\/i, 'Hyper-V'],
  [/Parallels|prl_vid/i, 'Parallels'],
  [/Apple Paravirtual|paravirtualized graphics/i, 'Apple Virtualization'],
  [/Cirrus Logic (5446|CL-GD)|^cirrus$/i, 'QEMU'],
];

const basic = /Microsoft Basic Display|基本显示适配器|Standard VGA|标准 ?VGA/i;
const real =
  /nvidia|geforce|quadro|radeon|amd|intel|iris|apple m\d|adreno|mali|videocore|i915|amdgpu|nouveau|^xe$|v3d/i;

/** Graphics adapters by name or driver. */
export const lookAtGraphics: Look = ({ hardware }) => {
  const adapters = valueOr(hardware.graphics, []);
  for (const [pattern, name] of emulated) {
    if (adapters.some((text) => pattern.test(text))) return [clue('vm-graphics', { name })];
  }
  const own = adapters.find((text) => real.test(text));
  if (own !== undefined) return [clue('vm-graphics-real', { name: own })];
  return adapters.some((text) => basic.test(text)) ? [clue('vm-graphics-basic')] : [];
};
