import { useText } from '../kit/i18n.ts';
import { TextField } from '../kit/TextField.tsx';
import css from './Dialogs.module.css';

/** How a second proctor signs in to confirm somebody else's decision. */
export type Second = { readonly login: string; readonly password: string };
export const noSecond: Second = { login: '', password: '' };

/** The first field that still has to be filled in; null when nothing is missing. */
export const secondMissing = ({ login, password }: Second): keyof Second | null => {
  if (login.trim() === '') return 'login';
  return password === '' ? 'password' : null;
};

/** What was typed as the API takes it: nobody's login name has spaces around it. */
export const secondSent = ({ login, password }: Second): Second => ({
  login: login.trim(),
  password,
});

type Props = {
  /** Of the fields: `ID-login`, `ID-password`. */
  readonly id: string;
  readonly value: Second;
  /** Whether what is missing is to be named. */
  readonly tried: boolean;
  readonly variant?: 'normal' | 'dense';
  readonly onChange: (value: Second) => void;
};

/** Login name and password of a second person, where a decision takes two. */
export function SecondPerson({ id, value, tried, variant = 'normal', onChange }: Props) {
  const t = useText();
  const { login, password } = value;
  const missing = t('proctor:letIn.secondMissing');
  return (
    <div className={css.columns}>
      <TextField
        id={`${id}-login`}
        label={t('proctor:letIn.secondLogin')}
        variant={variant}
        maxLength={100}
        value={login}
        onChange={(text) => onChange({ login: text, password })}
        error={tried && login.trim() === '' ? missing : undefined}
      />
      <TextField
        id={`${id}-password`}
        label={t('proctor:letIn.secondPassword')}
        type="password"
        variant={variant}
        maxLength={200}
        value={password}
        onChange={(text) => onChange({ login, password: text })}
        error={tried && password === '' ? missing : undefined}
      />
    </div>
  );
}
