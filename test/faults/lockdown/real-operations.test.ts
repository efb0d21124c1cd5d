import { describe, expect, it } from 'vitest';
import { realProofs, undoesNothing } from './real-operations.ts';

const lasting = {
  Windows: [
    'windows-notifications',
    'windows-accessibility-keys',
    'windows-touchpad',
    'windows-security-screen',
  ],
  GNOME: ['gnome-notifications', 'gnome-keys'],
  Plasma: ['kde-keys'],
  X11: ['x11-sleep', 'x11-keys'],
} as const;

describe.each(realProofs)(
  'the shipped operations on a simulated $name (R-L4)',
  ({ name, prove }) => {
    it('leave it as it was, cut after any call into the system, however often', async () => {
      const { firstCuts, starts, differences } = await prove();
      expect(differences).toEqual([]);
      expect(firstCuts).toBeGreaterThan(5);
      expect(starts).toBeGreaterThan(3);
    });

    it.each(lasting[name as keyof typeof lasting])(
      'are found out if %s is not undone',
      async (id) => {
        expect((await prove(undoesNothing(id))).differences).not.toEqual([]);
      },
    );
  },
);
