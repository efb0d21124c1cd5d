import { describe, expect, it } from 'vitest';
import { joinOperations } from '../../../main/adapters/electron/lock.ts';
import { createWindowReports, windowOperations } from '../../../main/adapters/lockdown/window.ts';
import type { OperationId } from '../../../main/domain/lockdown/operation.ts';
import type { LockOperation } from '../../../main/ports/lockdown.ts';
import { lockSuite } from '../../support/lock-suite.ts';

const named = (operations: readonly LockOperation[], id: OperationId): LockOperation => {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
};

/** A page that does what it is told; it says how it stands some time after. */
const pageBench = (id: OperationId) => () => {
  const reports = createWindowReports();
  const all = { guarded: true, fullScreen: true, keysLocked: true };
  let answers = true;
  const inner = named(windowOperations(reports), id);
  let wanted = false;
  const operation: LockOperation = {
    ...inner,
    perform: () => {
      wanted = true;
      return inner.perform();
    },
    revert: (undo) => {
      wanted = false;
      return inner.revert(undo);
    },
  };
  return {
    operation,
    state: () => reports.latest(),
    settle: () => (answers && wanted ? reports.report(all) : reports.forget()),
    heal: () => {
      answers = true;
    },
    silence: () => {
      answers = false;
    },
    refuse: () => {
      answers = false;
      reports.report({ guarded: false, fullScreen: false, keysLocked: false });
    },
  };
};

for (const id of ['page-guards', 'full-screen', 'lock-keys'] as const) {
  describe('the page’s own part', () => {
    lockSuite(id, {
      setUp: pageBench(id),
      failures: {
        'the page says nothing': ({ silence }) => silence(),
        'the page can not': ({ refuse }) => refuse(),
      },
    });
  });
}

describe('operations of several adapters', () => {
  it('are one each: Electron’s own stand before those of the page', () => {
    const page = windowOperations(createWindowReports());
    const own = named(page, 'full-screen');
    const electron = { ...own };
    const joined = joinOperations([electron], page);
    expect(joined.filter(({ id }) => id === 'full-screen')).toEqual([electron]);
    expect(joined.find(({ id }) => id === 'full-screen')).toBe(electron);
    expect(joined).toHaveLength(page.length);
  });
});
