import type { Locale } from '../../preload/contract/common.ts';
import type { StationInfo } from '../../preload/contract/session.ts';
import { useText } from '../kit/i18n.ts';
import { type Column, Table } from '../kit/Table.tsx';
import css from './Door.module.css';

type Made = NonNullable<StationInfo['demonstration']>;
type Account = Made['accounts'][number];
type Booking = Made['bookings'][number];
type Props = { readonly locale: Locale; readonly demonstration: Made };

/** What the demonstration centre made up: who can sign in, and which bookings show which case. */
export function Demonstration({ locale, demonstration }: Props) {
  const t = useText();
  const code = (text: string) => <span className={css.code}>{text}</span>;
  const accounts: readonly Column<Account>[] = [
    {
      id: 'login',
      head: t('door:demonstration.login'),
      cell: ({ login }) => code(login),
      rowHead: true,
    },
    {
      id: 'password',
      head: t('door:demonstration.password'),
      cell: ({ password }) => code(password),
    },
    {
      id: 'roles',
      head: t('door:demonstration.roles'),
      cell: ({ roles }) =>
        roles
          .map((role) => t(`door:demonstration.role.${role}`))
          .join(locale === 'en' ? ', ' : '、'),
    },
  ];
  const bookings: readonly Column<Booking>[] = [
    { id: 'name', head: t('door:demonstration.name'), cell: ({ nameZh }) => nameZh, rowHead: true },
    {
      id: 'number',
      head: t('door:demonstration.number'),
      cell: ({ documentNumber }) => code(documentNumber),
    },
    {
      id: 'code',
      head: t('door:demonstration.confirmation'),
      cell: ({ confirmation }) => code(confirmation),
    },
    { id: 'exam', head: t('door:demonstration.exam'), cell: ({ exam }) => exam[locale] },
    { id: 'shows', head: t('door:demonstration.shows'), cell: ({ shows }) => shows[locale] },
  ];
  return (
    <>
      <h2>{t('door:demonstration.heading')}</h2>
      <p>{t('door:demonstration.lead')}</p>
      <Table
        caption={t('door:demonstration.accounts')}
        columns={accounts}
        rows={demonstration.accounts}
        rowKey={({ login }) => login}
        empty={t('door:demonstration.empty')}
        locale={locale}
      />
      <Table
        caption={t('door:demonstration.bookings')}
        columns={bookings}
        rows={demonstration.bookings}
        rowKey={({ confirmation }) => confirmation}
        empty={t('door:demonstration.empty')}
        locale={locale}
      />
    </>
  );
}
