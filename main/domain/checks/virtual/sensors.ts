import { valueOr } from '../facts.ts';
import { clue, type Look } from './clue.ts';

/** Battery and temperatures. That a desktop has neither says nothing. */
export const lookAtSensors: Look = ({ hardware, device }) => {
  const isLaptop = device.known && device.value.chassis === 'laptop';
  const battery = valueOr(hardware.hasBattery, null);
  const zones = valueOr(hardware.thermalZones, null);
  return [
    ...(battery === true ? [clue('vm-battery')] : []),
    ...(battery === false && isLaptop ? [clue('vm-laptop-without-battery')] : []),
    ...(zones !== null && zones > 0 ? [clue('vm-thermal', { count: zones })] : []),
    ...(zones === 0 && isLaptop ? [clue('vm-laptop-without-thermal')] : []),
  ];
};
