import { type Display, type Fact, known, unknown } from '../../../domain/checks/facts.ts';
import { isUnanswered, type Machine, type Unanswered } from '../../../ports/machine.ts';
import { NodeDisplays } from '../../machine/node-values.ts';
import type { Probe } from '../probes.ts';
import { askNode } from './ask.ts';
import { trimmed } from './text.ts';

/** The shell's own screens where there is a window, else the kernel's connectors. */
export const displays: Probe<Fact<readonly Display[]>> = async (machine) => {
  const screens = await askNode(machine, 'displays', NodeDisplays);
  if (screens === null || isUnanswered(screens)) return connected(machine);
  return known(
    screens.map(({ width, height, internal, label }) => ({
      width,
      height,
      connection: internal === null ? 'unknown' : internal ? 'internal' : 'external',
      label,
    })),
  );
};

type Connector = {
  readonly isConnected: boolean;
  readonly isLit: boolean;
  readonly display: Display;
};

/**
 * Connectors of the direct rendering manager with a screen that is lit (`card1-eDP-1`). A laptop
 * whose lid is closed has its own screen connected but not lit. Some drivers never say that one is:
 * if none is, all connected ones count.
 */
const connected = async (machine: Machine): Promise<Fact<readonly Display[]>> => {
  const names = await machine.folder('/sys/class/drm');
  if (isUnanswered(names)) return unknown(names.failed);
  const connectors = names.filter((name) => /^card\d+-(?!Writeback)/.test(name));
  // Without connectors the screen is driven by something that is not asked here.
  if (connectors.length === 0) return unknown('missing');

  const found = await Promise.all(connectors.map((name) => readConnector(machine, name)));
  const lost = found.find((connector) => isUnanswered(connector));
  if (isUnanswered(lost)) return unknown(lost.failed);
  const screens = found.filter(
    (connector) => !isUnanswered(connector) && connector.isConnected,
  ) as readonly Connector[];
  const lit = screens.filter(({ isLit }) => isLit);
  return known((lit.length > 0 ? lit : screens).map(({ display }) => display));
};

const readConnector = async (machine: Machine, name: string): Promise<Connector | Unanswered> => {
  const read = (file: string) => machine.file(`/sys/class/drm/${name}/${file}`);
  const [status, enabled, modes] = await Promise.all(['status', 'enabled', 'modes'].map(read));
  if (status === undefined) return { failed: 'error', detail: name };
  if (isUnanswered(status)) return status;
  const label = name.replace(/^card\d+-/, '');
  // The first mode is the one that the screen prefers.
  const size = /^(\d+)x(\d+)/.exec(typeof modes === 'string' ? modes : '');
  return {
    isConnected: trimmed(status) === 'connected',
    isLit: typeof enabled === 'string' && trimmed(enabled) === 'enabled',
    display: {
      width: size === null ? null : Number(size[1]),
      height: size === null ? null : Number(size[2]),
      connection: connectionOf(label),
      label,
    },
  };
};

/** By drm_connector_enum_list in the kernel's drivers/gpu/drm/drm_connector.c. */
const connectionOf = (label: string): Display['connection'] => {
  if (/^(?:eDP|LVDS|DSI|DPI|SPI)-/.test(label)) return 'internal';
  if (/^Virtual-/.test(label)) return 'virtual';
  return /^Unknown/.test(label) ? 'unknown' : 'external';
};
