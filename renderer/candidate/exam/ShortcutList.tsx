import { useText } from '../../kit/i18n.ts';
import { Shortcut } from '../../kit/Shortcut.tsx';
import css from './ShortcutList.module.css';

/** What each key does. */
export function ShortcutList() {
  const t = useText();
  const keys = [
    { keys: ['Alt', 'N'], does: t('exam:keys.next') },
    { keys: ['Alt', 'P'], does: t('exam:keys.previous') },
    { keys: ['Alt', 'F'], does: t('exam:keys.flag') },
    { keys: ['Alt', 'R'], does: t('exam:keys.review') },
    { keys: [t('exam:keys.choiceKeys')], does: t('exam:keys.choice') },
    { keys: ['Tab'], does: t('exam:keys.tab') },
    { keys: ['?'], does: t('exam:keys.help') },
  ];
  return (
    <dl className={css.list}>
      {keys.map(({ keys: pressed, does }) => (
        <div key={does}>
          <dt>
            <Shortcut keys={pressed} />
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
