import { type Projection, projections, type Query } from '../../ports/store.ts';

type Value = string | number | null;

/** A statement's text after FROM, and what is bound to it. */
export type Clause = { readonly text: string; readonly values: readonly Value[] };

/**
 * Turns a query into SQL. Only keys that the projection declares become part of the text, so that
 * nothing from outside ever does; an unknown key is a bug and throws.
 */
export const clauseOf = (table: Projection, query: Query): Clause => {
  const conditions: string[] = [];
  const values: Value[] = [];
  for (const [key, value] of Object.entries(query.where ?? {})) {
    // IS instead of =, so that null finds null; both use the index.
    conditions.push(`${column(table, key)} IS ?`);
    values.push(value);
  }
  if (query.range !== undefined) {
    const { key, from, to } = query.range;
    if (from !== undefined) {
      conditions.push(`${column(table, key)} >= ?`);
      values.push(from);
    }
    if (to !== undefined) {
      conditions.push(`${column(table, key)} < ?`);
      values.push(to);
    }
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return { text: `${table}${where}`, values };
};

/** ORDER BY and LIMIT of a query; always a total order, so that the same rows come the same way. */
export const orderOf = (table: Projection, query: Query): Clause => {
  const direction = query.descending === true ? ' DESC' : '';
  const first = query.orderBy === undefined ? '' : `${column(table, query.orderBy)}${direction}, `;
  if (query.limit === undefined) {
    return { text: ` ORDER BY ${first}id${direction}`, values: [] };
  }
  if (!Number.isSafeInteger(query.limit) || query.limit < 0) {
    throw new RangeError(`limit ${query.limit} is not a count`);
  }
  return { text: ` ORDER BY ${first}id${direction} LIMIT ?`, values: [query.limit] };
};

/** The quoted column of a declared key. */
const column = (table: Projection, key: string): string => {
  const keys: readonly string[] = projections[table];
  if (key !== 'id' && !keys.includes(key)) {
    throw new Error(`projection ${table} has no key "${key}"`);
  }
  return `"${key}"`;
};

/** True for the name of a projection; whatever else arrives here is a bug of the caller. */
export const isProjection = (table: string): table is Projection =>
  Object.hasOwn(projections, table);
