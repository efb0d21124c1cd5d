import { createWindowsApi } from '../../../../main/adapters/lockdown/windows/real-api.ts';
import { registrySuite } from './support/registry-suite.ts';
import { simulatedWindows } from './support/simulated-windows.ts';

registrySuite('a simulated registry', () => simulatedWindows().program().api.registry, 'Scratch');

const why = process.platform === 'win32' ? '' : ' (only on Windows: there is no registry here)';
registrySuite(
  'the registry of Windows',
  () => createWindowsApi().registry,
  `Software\\InvigilTest${process.pid}`,
  why,
);
