import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { setLocale, useText } from '../../kit/i18n.ts';
import { applyTheme } from '../../kit/theme.ts';
import { applyTextSize } from '../parts/text-size.ts';
import { useCommand } from '../parts/use-command.ts';

/** Lets go of the sitting: the window is free for the next candidate. */
export function LeaveButton() {
  const t = useText();
  const { api } = useConnection();
  const { pending, run } = useCommand();
  const leave = async () => {
    if (!(await run(() => api.sitting.leave()))) return;
    // The next candidate finds the window as everybody does.
    applyTheme('system');
    applyTextSize('normal');
    await setLocale('zh-CN').catch(() => {});
  };
  return (
    <Button
      kind="primary"
      size="large"
      onClick={() => void leave()}
      pending={pending ? t('common:working') : undefined}
    >
      {t('exam:ended.leave')}
    </Button>
  );
}
