import { classes } from '../../kit/classes.ts';
import { useText } from '../../kit/i18n.ts';
import { CheckIcon } from '../../kit/icons/action.tsx';
import { FlagIcon, NeutralIcon } from '../../kit/icons/state.tsx';
import css from './Navigator.module.css';

/** What the cells of the list mean. */
export function Legend() {
  const t = useText();
  return (
    <ul className={css.legend}>
      <li>
        <span className={classes(css.sample, css.answered)}>
          <CheckIcon size={0.9} />
        </span>
        {t('exam:state.answered')}
      </li>
      <li>
        <span className={css.sample}>
          <NeutralIcon size={0.9} />
        </span>
        {t('exam:state.unanswered')}
      </li>
      <li>
        <span className={classes(css.sample, css.unseen)} />
        {t('exam:state.unseen')}
      </li>
      <li>
        <span className={classes(css.sample, css.flag)}>
          <FlagIcon filled size={0.9} />
        </span>
        {t('exam:state.flagged')}
      </li>
      <li>
        <span className={classes(css.sample, css.current)} />
        {t('exam:state.current')}
      </li>
    </ul>
  );
}
