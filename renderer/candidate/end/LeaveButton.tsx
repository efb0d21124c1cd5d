import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { useCommand } from '../parts/use-command.ts';

/** Lets go of the sitting: the window is free for the next candidate. */
export function LeaveButton() {
  const t = useText();
  const { api } = useConnection();
  const { pending, run } = useCommand();
  return (
    <Button
      kind="primary"
      size="large"
      onClick={() => void run(() => api.sitting.leave())}
      pending={pending ? t('common:working') : undefined}
    >
      {t('exam:ended.leave')}
    </Button>
  );
}
