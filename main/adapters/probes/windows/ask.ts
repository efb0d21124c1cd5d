import type { Machine } from '../../../ports/machine.ts';

/**
 * The questions of docs/snapshots.md that several probes ask, each always with the same properties,
 * so that a machine answers it once.
 */

export const askSystem = (machine: Machine) =>
  machine.cim('Win32_ComputerSystem', [
    'Manufacturer',
    'Model',
    'SystemFamily',
    'SystemSKUNumber',
    'PCSystemType',
    'HypervisorPresent',
    'TotalPhysicalMemory',
  ]);

export const askEnclosure = (machine: Machine) =>
  machine.cim('Win32_SystemEnclosure', ['Manufacturer', 'ChassisTypes']);

export const askProcessor = (machine: Machine) =>
  machine.cim('Win32_Processor', [
    'Name',
    'Manufacturer',
    'NumberOfCores',
    'NumberOfLogicalProcessors',
    'VirtualizationFirmwareEnabled',
    'VMMonitorModeExtensions',
    'SecondLevelAddressTranslationExtensions',
  ]);

export const askGraphics = (machine: Machine) =>
  machine.cim('Win32_VideoController', [
    'Name',
    'AdapterCompatibility',
    'PNPDeviceID',
    'CurrentHorizontalResolution',
    'CurrentVerticalResolution',
  ]);

export const askNetworkAdapters = (machine: Machine) =>
  machine.cim('Win32_NetworkAdapter', [
    'Name',
    'Manufacturer',
    'MACAddress',
    'PNPDeviceID',
    'PhysicalAdapter',
    'NetEnabled',
    'ServiceName',
    'AdapterType',
  ]);

export const askBatteries = (machine: Machine) =>
  machine.cim('Win32_Battery', ['Name', 'BatteryStatus', 'EstimatedChargeRemaining']);

export const askDevices = (machine: Machine) =>
  machine.cim('Win32_PnPEntity', ['Name', 'PNPClass', 'Manufacturer', 'PNPDeviceID', 'Service']);

export const askServices = (machine: Machine) =>
  machine.cim('Win32_Service', ['Name', 'State', 'PathName']);

/** There only in a guest of Hyper-V. */
export const guestKey = String.raw`HKLM\SOFTWARE\Microsoft\Virtual Machine\Guest\Parameters`;
