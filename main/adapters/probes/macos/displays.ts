import { type Display, type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';
import { askNode } from './node.ts';
import { itemsAt, type ProfilerItem, readProfiler, textAt } from './profiler.ts';

/**
 * Every display that is lit, mirrored ones too: each of them can be looked at. The built-in one of a
 * closed laptop is not listed, or is said to be offline. Sizes are those of the desktop, not the
 * panel's pixels. Where system_profiler does not answer, the program's own window knows.
 */
export const probeDisplays = async (machine: Machine): Promise<Fact<readonly Display[]>> => {
  const listed = await readDisplays(machine);
  if (!isUnanswered(listed)) return known(listed.map(displayOf));
  const shown = await askNode(machine, 'displays');
  if (isUnanswered(shown) || shown === null) return unknown(listed.failed);
  return known(
    shown.map(({ width, height, internal, label }) => ({
      width,
      height,
      connection: internal === null ? 'unknown' : internal ? 'internal' : 'external',
      label,
    })),
  );
};

/**
 * Whether the desktop is shown on a display that is none here: one on the network (AirPlay, Sidecar)
 * or one that a program made.
 */
export const probeIsMirrored = async (machine: Machine): Promise<Fact<boolean>> => {
  const listed = await readDisplays(machine);
  if (isUnanswered(listed)) return unknown(listed.failed);
  const elsewhere = listed.filter((item) => ['wireless', 'virtual'].includes(connectionOf(item)));
  return known(elsewhere.some((item) => textAt(item, 'spdisplays_mirror') === 'spdisplays_on'));
};

const readDisplays = async (machine: Machine): Promise<readonly ProfilerItem[] | Unanswered> => {
  const cards = await readProfiler(machine, 'SPDisplaysDataType');
  if (isUnanswered(cards)) return cards;
  return cards
    .flatMap((card) => itemsAt(card, 'spdisplays_ndrvs'))
    .filter(
      (item) =>
        // A connector with nothing in it, as Intel machines list them.
        textAt(item, 'spdisplays_status') !== 'spdisplays_not_connected' &&
        textAt(item, 'spdisplays_online') !== 'spdisplays_no',
    );
};

const displayOf = (item: ProfilerItem): Display => {
  const size =
    sizeOf(textAt(item, '_spdisplays_resolution')) ??
    sizeOf(textAt(item, 'spdisplays_resolution')) ??
    sizeOf(textAt(item, '_spdisplays_pixels'));
  return {
    width: size?.width ?? null,
    height: size?.height ?? null,
    connection: connectionOf(item),
    label: textAt(item, '_name'),
  };
};

const connectionOf = (item: ProfilerItem): Display['connection'] => {
  const type = textAt(item, 'spdisplays_connection_type');
  // Sidecar is both: an AirPlay display and a virtual device.
  if (type === 'spdisplays_airplay') return 'wireless';
  const virtual = ['spdisplays_virtualdevice', '_spdisplays_virtualdevice'];
  if (virtual.some((key) => textAt(item, key) === 'spdisplays_yes')) return 'virtual';
  // "unkn": a display without EDID, such as a hypervisor's frame buffer, which calls itself internal.
  if (textAt(item, '_spdisplays_display-vendor-id') === '756e6b6e') return 'unknown';
  const isBuiltIn = textAt(item, 'spdisplays_display_type').startsWith('spdisplays_built-in');
  return type === 'spdisplays_internal' || isBuiltIn ? 'internal' : 'external';
};

/** `1728 x 1117 @ 120.00Hz` */
const sizeOf = (text: string): { readonly width: number; readonly height: number } | null => {
  const [, width, height] = /^(\d+) x (\d+)/.exec(text) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
};
