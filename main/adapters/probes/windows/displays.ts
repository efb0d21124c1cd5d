import { type Display, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Row, type Unanswered } from '../../../ports/machine.ts';
import { NodeDisplays } from '../../machine/node-values.ts';
import type { Probes } from '../probes.ts';
import { number, shaped, text } from './cells.ts';

/**
 * The displays that are lit. No source is whole: monitors of WMI say how they are connected and
 * count each of two that show the same picture, but there are none in many virtual machines and
 * remote sessions, and they have no size; screens have sizes, but two showing the same picture are
 * one. So every monitor counts, and screens beyond them count too. That there is no display is
 * believed only if whoever draws on screens says it.
 */
export const displays: Probes['displays'] = async (machine) => {
  const [connections, names, screenAnswer, nodeAnswer] = await Promise.all([
    machine.cim(String.raw`root\wmi:WmiMonitorConnectionParams`, [
      'Active',
      'InstanceName',
      'VideoOutputTechnology',
    ]),
    machine.cim(String.raw`root\wmi:WmiMonitorID`, [
      'Active',
      'InstanceName',
      'ManufacturerName',
      'UserFriendlyName',
    ]),
    machine.script('screens'),
    machine.node('displays'),
  ]);
  const node = shaped(NodeDisplays, nodeAnswer);
  const drawn = isUnanswered(screenAnswer) ? null : screenAnswer.map(screenOf);
  const shown = node === null || isUnanswered(node) ? null : node.map(nodeScreenOf);
  const screens = (drawn?.length ?? 0) >= (shown?.length ?? 0) ? (drawn ?? []) : (shown ?? []);
  const monitors = isUnanswered(connections)
    ? []
    : connections.filter((row) => row.Active !== false).map((row) => monitorOf(row, names));

  const size = sizeOfAll(screens);
  const lit = [
    ...monitors.map((monitor) => ({ ...monitor, ...size })),
    ...screens.slice(monitors.length),
  ];
  if (lit.length === 0 && drawn === null && shown === null) {
    return unknown(isUnanswered(screenAnswer) ? screenAnswer.failed : 'error');
  }
  return known(lit);
};

type Size = Pick<Display, 'width' | 'height'>;

const noSize: Size = { width: null, height: null };

/** Which screen is on which monitor isn't told, so a size is given only when all have the same. */
const sizeOfAll = ([first, ...others]: readonly Size[]): Size => {
  const { width, height } = first ?? noSize;
  const isSame = others.every((one) => one.width === width && one.height === height);
  return isSame ? { width, height } : noSize;
};

const screenOf = (row: Row): Display => ({
  width: number(row, 'width'),
  height: number(row, 'height'),
  connection: 'unknown',
  label: text(row, 'device'),
});

type NodeScreen = NonNullable<ReturnType<typeof NodeDisplays.parse>>[number];

const nodeScreenOf = (screen: NodeScreen): Display => ({
  width: screen.width,
  height: screen.height,
  connection: screen.internal === true ? 'internal' : 'unknown',
  label: screen.label,
});

const monitorOf = (row: Row, names: readonly Row[] | Unanswered): Omit<Display, keyof Size> => {
  const instance = text(row, 'InstanceName').toLowerCase();
  const named = isUnanswered(names)
    ? undefined
    : names.find((one) => text(one, 'InstanceName').toLowerCase() === instance);
  return {
    connection: connectionOf(number(row, 'VideoOutputTechnology')),
    label: text(named, 'UserFriendlyName') || text(named, 'ManufacturerName'),
  };
};

/**
 * D3DKMDT_VIDEO_OUTPUT_TECHNOLOGY (d3dkmdt.h). LVDS and the embedded kinds are built in. "Indirect
 * wired" (16) is how docks on USB connect real monitors; 17 has nothing at its end. Uninitialised
 * and "other" are -2 and -1, here without sign.
 */
const connectionOf = (technology: number | null): Display['connection'] => {
  switch (technology) {
    case 0x80000000:
    case 6:
    case 11:
    case 13:
      return 'internal';
    case 15:
      return 'wireless';
    case 17:
      return 'virtual';
    default:
      return technology !== null && technology >= 0 && technology <= 16 ? 'external' : 'unknown';
  }
};
