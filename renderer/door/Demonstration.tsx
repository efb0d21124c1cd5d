import type { StationInfo } from '../../preload/contract/session.ts';
import { type Column, Table } from '../kit/Table.tsx';
import css from './Door.module.css';
import type { Locale, Words } from './language.ts';

type Made = NonNullable<StationInfo['demonstration']>;
type Account = Made['accounts'][number];
type Booking = Made['bookings'][number];
type Props = { readonly say: Words; readonly locale: Locale; readonly demonstration: Made };

/** What the demonstration centre made up: who can sign in, and which bookings show which case. */
export function Demonstration({ say, locale, demonstration }: Props) {
  const words = say.demonstration;
  const code = (text: string) => <span className={css.code}>{text}</span>;
  const accounts: readonly Column<Account>[] = [
    { id: 'login', head: words.login, cell: ({ login }) => code(login), rowHead: true },
    { id: 'password', head: words.password, cell: ({ password }) => code(password) },
    {
      id: 'roles',
      head: words.roles,
      cell: ({ roles }) =>
        roles.map((role) => words.role[role]).join(locale === 'en' ? ', ' : '、'),
    },
  ];
  const bookings: readonly Column<Booking>[] = [
    { id: 'name', head: words.name, cell: ({ nameZh }) => nameZh, rowHead: true },
    { id: 'number', head: words.number, cell: ({ documentNumber }) => code(documentNumber) },
    { id: 'code', head: words.confirmation, cell: ({ confirmation }) => code(confirmation) },
    { id: 'exam', head: words.exam, cell: ({ exam }) => exam[locale] },
    { id: 'shows', head: words.shows, cell: ({ shows }) => shows[locale] },
  ];
  return (
    <>
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      <Table
        caption={words.accounts}
        columns={accounts}
        rows={demonstration.accounts}
        rowKey={({ login }) => login}
        empty={words.empty}
        locale={locale}
      />
      <Table
        caption={words.bookings}
        columns={bookings}
        rows={demonstration.bookings}
        rowKey={({ confirmation }) => confirmation}
        empty={words.empty}
        locale={locale}
      />
    </>
  );
}
