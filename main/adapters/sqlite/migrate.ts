import type Database from 'better-sqlite3';
import type { Migration } from './migrations/index.ts';

/** Marks our files (SQLite's application_id): "INVG". */
export const applicationId = 0x494e5647;

/** Newest version that a list of migrations leads to; 0 for none. */
export const newest = (migrations: readonly Migration[]): number => migrations.length;

export const versionOf = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Applies what is missing, each migration in its own transaction together with its number, so that
 * a machine that loses its power stands before or after one, never between.
 */
export const migrate = (db: Database.Database, migrations: readonly Migration[]): void => {
  for (const [index, { version, sql }] of migrations.entries()) {
    if (version !== index + 1) throw new Error(`migration ${version} stands at place ${index + 1}`);
    if (version <= versionOf(db)) continue;
    db.transaction(() => {
      db.exec(sql);
      const broken = db.pragma('foreign_key_check');
      if (Array.isArray(broken) && broken.length > 0) {
        throw new Error(`migration ${version} leaves ${broken.length} broken references`);
      }
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
};
