import { needsWindow, signal } from './answer.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './finding.ts';

/**
 * Cameras without hardware, by what the system says of them. One that is only installed is advice:
 * which camera is used, and whether its pictures are real, the window finds out.
 */
export const judgeVirtualCamera = ({ cameras }: Facts): Finding => {
  if (!cameras.known || cameras.value.some(({ isVirtual }) => isVirtual === null)) {
    return needsWindow('virtual-camera');
  }
  const virtual = cameras.value.filter(({ isVirtual }) => isVirtual === true);
  if (virtual.length > 0) {
    return {
      check: 'virtual-camera',
      verdict: 'advice',
      confidence: 0.8,
      signals: virtual.map(({ name }) => signal('virtual-camera-there', { name }, 1)),
      remedy: 'remove-virtual-camera',
    };
  }
  const seen = cameras.value.map(({ name }) => signal('camera-there', { name }, 0));
  return {
    check: 'virtual-camera',
    verdict: 'ready',
    confidence: 0.8,
    signals: seen.length > 0 ? seen : [signal('cameras-none', {}, 0)],
    remedy: null,
  };
};
