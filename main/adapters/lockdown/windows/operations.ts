import { fail } from '../../../domain/result.ts';
import type { LockFailure, LockOperation } from '../../../ports/lockdown.ts';
import { accessibilityKeys } from './accessibility-keys.ts';
import type { WindowsApi } from './api.ts';
import { emptyClipboard } from './empty-clipboard.ts';
import { keyboardHook } from './keyboard-hook.ts';
import { registryOperation } from './registry-operation.ts';
import {
  notificationSettings,
  securityScreenSettings,
  touchpadSettings,
} from './registry-settings.ts';

/** What a lockdown does on Windows besides what its window does. */
export const windowsOperations = (api: WindowsApi): readonly LockOperation[] =>
  [
    emptyClipboard(api),
    keyboardHook(api),
    registryOperation(api, 'windows-notifications', notificationSettings),
    accessibilityKeys(api),
    registryOperation(api, 'windows-touchpad', touchpadSettings),
    registryOperation(api, 'windows-security-screen', securityScreenSettings),
  ].map(withoutThrowing);

/** A call into Windows may throw (a function that this version lacks): the port says that none does. */
const withoutThrowing = (operation: LockOperation): LockOperation => {
  const attempt = async <T>(work: () => Promise<T>, otherwise: (failure: LockFailure) => T) => {
    try {
      return await work();
    } catch (error) {
      const detail = error instanceof Error ? error.message : `${error}`;
      return otherwise({ code: 'error', detail });
    }
  };
  return {
    id: operation.id,
    unable: () => attempt(operation.unable, () => 'tool-missing'),
    note: () => attempt(operation.note, fail),
    perform: () => attempt(operation.perform, fail),
    verify: () => attempt(operation.verify, () => 'unknown'),
    revert: (undo) => attempt(() => operation.revert(undo), fail),
  };
};
