/**
 * Whether this kernel is one of Windows' subsystem for Linux: `4.4.0-19041-Microsoft`,
 * `4.19.104-microsoft-standard`, `5.15.153.1-microsoft-standard-WSL2` (github.com/microsoft/WSL,
 * issues 423 and 4555). Kernels of Azure say `-azure`.
 */
export const isWsl = (osrelease: string): boolean =>
  /-microsoft-standard|-WSL2?\b|\d-Microsoft\b/.test(osrelease);
