import type { AccountRole } from '../../../preload/contract/roles.ts';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { useText } from '../../kit/i18n.ts';
import css from './Accounts.module.css';
import { allRoles } from './all-roles.ts';

type Props = {
  /** Of the group, for an ErrorSummary; the first box takes the focus. */
  readonly id: string;
  readonly chosen: readonly AccountRole[];
  readonly onChange: (roles: readonly AccountRole[]) => void;
  readonly error?: string | undefined;
};

/** One box for each role, with what it may do. */
export function RoleBoxes({ id, chosen, onChange, error }: Props) {
  const t = useText();
  return (
    <fieldset className={css.roles}>
      <legend className={css.legend}>{t('staff:accounts.roles')}</legend>
      <span className={css.note}>{t('staff:accounts.rolesHelp')}</span>
      {allRoles.map((role, index) => (
        <Checkbox
          key={role}
          id={index === 0 ? id : `${id}-${role}`}
          checked={chosen.includes(role)}
          help={t(`staff:roles.${role}.may`)}
          error={index === 0 ? error : undefined}
          onChange={(checked) =>
            onChange(allRoles.filter((one) => (one === role ? checked : chosen.includes(one))))
          }
        >
          {t(`staff:roles.${role}.name`)}
        </Checkbox>
      ))}
    </fieldset>
  );
}
