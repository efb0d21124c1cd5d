import type { Unanswered } from '../../../ports/machine.ts';

/** How PowerShell tells of an error, without its message, which is in the system's language. */
export type HostFailure = {
  /** The exception's .NET type. */
  readonly type: string;
  /** System.Management.Automation.ErrorCategory. */
  readonly category: string;
  /** CIM's number stands here: `HRESULT 0x80041010,Microsoft.Management…GetCimInstanceCommand`. */
  readonly errorId: string;
  /** The exception's own, `0x80070005`. */
  readonly hresult: string;
};

type Kind = Unanswered['failed'];

/** WBEM constants of wbemcli.h and Win32 errors as HRESULT of winerror.h. */
const kinds: Readonly<Record<string, Kind>> = {
  '0x80041002': 'missing', // WBEM_E_NOT_FOUND
  '0x8004100c': 'missing', // WBEM_E_NOT_SUPPORTED: the class is there and nothing behind it
  '0x8004100e': 'missing', // WBEM_E_INVALID_NAMESPACE
  '0x80041010': 'missing', // WBEM_E_INVALID_CLASS
  '0x80070002': 'missing', // ERROR_FILE_NOT_FOUND
  '0x80070003': 'missing', // ERROR_PATH_NOT_FOUND
  '0x80041003': 'denied', // WBEM_E_ACCESS_DENIED
  '0x80041062': 'denied', // WBEM_E_PRIVILEGE_NOT_HELD
  '0x80070005': 'denied', // E_ACCESSDENIED
  '0x8013150a': 'denied', // COR_E_SECURITY
  '0x80041069': 'timed-out', // WBEM_E_TIMED_OUT
  '0x800705b4': 'timed-out', // ERROR_TIMEOUT
};

const types: Readonly<Record<string, Kind>> = {
  'System.Management.Automation.ItemNotFoundException': 'missing',
  'System.UnauthorizedAccessException': 'denied',
  'System.Security.SecurityException': 'denied',
};

const categories: Readonly<Record<string, Kind>> = {
  PermissionDenied: 'denied',
  SecurityError: 'denied',
  OperationTimeout: 'timed-out',
};

/**
 * Why a question failed. Numbers come first, then types, then categories. ObjectNotFound is left
 * out of the categories: it is also said when a command of PowerShell's is not there, and a module
 * that doesn't load must not look like a key that doesn't exist.
 */
export const failureOf = (failure: HostFailure): Unanswered => {
  const number = /HRESULT (0x[0-9a-f]{8})/i.exec(failure.errorId)?.[1] ?? failure.hresult;
  const failed =
    kinds[number.toLowerCase()] ?? types[failure.type] ?? categories[failure.category] ?? 'error';
  return { failed, detail: `${failure.type} ${failure.category} ${number}` };
};
