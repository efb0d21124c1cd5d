import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { LogoutIcon } from '../../kit/icons/action.tsx';
import { LockIcon } from '../../kit/icons/thing.tsx';
import type { Held } from './context.ts';

/** In the menu of every bar while the machine is held: what is held, and the way out with a password. */
export function LockMenu({ held }: { readonly held: Held }) {
  const t = useText();
  const { view, onDialog } = held;
  return (
    <>
      <Button icon={<LockIcon />} onClick={() => onDialog('held')}>
        {t('lockdown:held.open')}
      </Button>
      {view.quit === 'none' ? null : (
        <Button icon={<LogoutIcon />} onClick={() => onDialog('quit')}>
          {t('lockdown:quit.open')}
        </Button>
      )}
    </>
  );
}
