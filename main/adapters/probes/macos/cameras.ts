import type { Fact, Facts } from '../../../domain/checks/facts.ts';
import type { Machine } from '../../../ports/machine.ts';
import { factOf } from '../read.ts';
import { type ProfilerItem, readProfiler, textAt } from './profiler.ts';

type Cameras = Facts['cameras'] extends Fact<infer T> ? T : never;

/** Cameras that the system knows, virtual ones too. No permission is needed to list them. */
export const probeCameras = async (machine: Machine): Promise<Fact<Cameras>> =>
  factOf(
    await readProfiler(machine, 'SPCameraDataType'),
    (items): Cameras =>
      items.map((item) => ({ name: textAt(item, '_name'), isVirtual: isVirtual(item) })),
  );

/**
 * USB cameras have an ID of their place, maker and product in hexadecimal digits, whatever the
 * language of their name. Everything else has a UUID or a text: Apple's built-in ones, phones, and
 * programs (Core Media I/O extensions). Programs serve real cameras that way too (drivers of capture
 * cards), so one is called virtual only if it calls itself so; null is: not certain.
 */
const isVirtual = (item: ProfilerItem): boolean | null => {
  const name = textAt(item, '_name');
  // Before macOS 13 with underscores.
  const model = textAt(item, 'spcamera_model-id') || textAt(item, 'spcamera_model_id');
  const id = textAt(item, 'spcamera_unique-id') || textAt(item, 'spcamera_unique_id');
  if (/virtual|虚拟/i.test(`${name} ${model}`)) return true;
  if (/^0x[0-9a-f]{12,16}$/i.test(id)) return false;
  if (appleIds.some((apple) => id.startsWith(apple)) || appleModel.test(model)) return false;
  return null;
};

/** Built-in cameras of Apple silicon, in any language. */
const appleIds = ['6C707041-05AC-', '47B4B64B-7067-4B9C-AD2B-AE273A71F4B5'];

/** `iPhone14,4`, `MacBook Pro Camera`, `FaceTime HD Camera`, `FaceTime高清相机（内建）`. */
const appleModel = /^(?:iPhone|iPad)\d+,\d+$|^(?:MacBook|iMac|FaceTime|Studio Display)/;
