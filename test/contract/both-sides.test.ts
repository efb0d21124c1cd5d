import { expect, it } from 'vitest';
import { closeCodes, maxFrame } from '../../main/adapters/api/channel.ts';
import { uploadLimits, uploadPartBytes } from '../../preload/contract/upload.ts';
import { maxFrame as maxFrameOfWindow } from '../../renderer/connection/pipe.ts';
import { partBytes, type UploadKind } from '../../renderer/connection/upload.ts';

/*
 * Windows repeat a few figures of the main process instead of importing them, which would bring zod
 * into their first load.
 */
it('repeats the figures of the main process in the window as they are', () => {
  const kinds: readonly UploadKind[] = ['picture', 'bookings', 'exam'];
  expect(partBytes).toBe(uploadPartBytes);
  expect(maxFrameOfWindow).toBe(maxFrame);
  expect([...kinds].sort()).toEqual(Object.keys(uploadLimits).sort());
  expect(closeCodes).toMatchObject({ replaced: 4001, ended: 4002 });
});
