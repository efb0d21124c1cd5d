import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { useText } from '../../kit/i18n.ts';
import { TextField } from '../../kit/TextField.tsx';
import css from './Accounts.module.css';

export type Passwords = { readonly password: string; readonly again: string };

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: Passwords;
  readonly onChange: (value: Passwords) => void;
  readonly errors: { readonly password?: string | undefined; readonly again?: string | undefined };
};

const rules = ['length', 'login', 'common', 'advice'] as const;

/** A new password twice, with its rules before anything is typed. */
export function PasswordFields({ id, label, value, onChange, errors }: Props) {
  const t = useText();
  const [seen, setSeen] = useState(false);
  const type = seen ? 'text' : 'password';
  return (
    <>
      <div>
        <strong>{t('staff:accounts.rules')}</strong>
        <ul className={css.rules}>
          {rules.map((rule) => (
            <li key={rule}>{t(`staff:accounts.rule.${rule}`)}</li>
          ))}
        </ul>
      </div>
      <TextField
        id={`${id}-password`}
        type={type}
        label={label}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        maxLength={200}
        autoComplete="new-password"
        error={errors.password}
      />
      <TextField
        id={`${id}-again`}
        type={type}
        label={t('staff:accounts.passwordAgain')}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        maxLength={200}
        autoComplete="new-password"
        error={errors.again}
      />
      <Checkbox checked={seen} onChange={setSeen}>
        {t('staff:accounts.showPassword')}
      </Checkbox>
    </>
  );
}
