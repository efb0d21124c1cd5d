import type { WindowsApi } from '../../../../../main/adapters/lockdown/windows/api.ts';
import { windowsOperations } from '../../../../../main/adapters/lockdown/windows/operations.ts';
import type { OperationId } from '../../../../../main/domain/lockdown/operation.ts';
import type { Result } from '../../../../../main/domain/result.ts';
import type { LockOperation } from '../../../../../main/ports/lockdown.ts';

/** An operation of a Windows by its ID. */
export const operationIn = (api: WindowsApi, id: OperationId): LockOperation => {
  const found = windowsOperations(api).find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found;
};

/** What was answered, where a failure would be a mistake of the test. */
export const given = <T, E>(result: Result<T, E>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
