/** What the set-up form asks for, as typed. */
export type SetUpForm = {
  readonly centre: string;
  readonly centreCode: string;
  readonly timeZone: string;
  readonly adminName: string;
  readonly adminLogin: string;
  readonly adminPassword: string;
  readonly adminPasswordAgain: string;
};
export type SetUpField = keyof SetUpForm;

/** An empty form; the time zone is the computer's own. */
export const emptyForm = (): SetUpForm => ({
  centre: '',
  centreCode: '',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  adminName: '',
  adminLogin: '',
  adminPassword: '',
  adminPasswordAgain: '',
});

const minPassword = 10;

/** The fields that are not right yet, in the order of the form. The main process judges again. */
export const wrongFields = (form: SetUpForm): readonly SetUpField[] => {
  const wrong: Readonly<Record<SetUpField, boolean>> = {
    centre: form.centre.trim() === '',
    centreCode: !/^[A-Z0-9-]{2,20}$/.test(form.centreCode),
    timeZone: form.timeZone === '',
    adminName: form.adminName.trim() === '',
    adminLogin: form.adminLogin.trim() === '',
    adminPassword: [...form.adminPassword].length < minPassword,
    adminPasswordAgain: form.adminPasswordAgain !== form.adminPassword,
  };
  return (Object.keys(wrong) as SetUpField[]).filter((field) => wrong[field]);
};
