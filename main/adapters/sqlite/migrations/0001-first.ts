/** Frozen: what has been shipped is never edited; a change is a new migration. */
export const first = `
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value ANY NOT NULL
) STRICT, WITHOUT ROWID;

-- One data key per stream and retention class, wrapped by the master key; null once destroyed.
CREATE TABLE data_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  stream TEXT NOT NULL,
  retention TEXT NOT NULL,
  wrapped BLOB
) STRICT;
CREATE INDEX data_keys_by_class ON data_keys (stream, retention);
CREATE UNIQUE INDEX data_keys_one_alive ON data_keys (stream, retention) WHERE wrapped IS NOT NULL;
CREATE TRIGGER data_keys_stay_destroyed BEFORE UPDATE ON data_keys
WHEN OLD.wrapped IS NULL OR NEW.wrapped IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a data key can only be destroyed'); END;
CREATE TRIGGER data_keys_are_not_forgotten BEFORE DELETE ON data_keys
BEGIN SELECT RAISE(ABORT, 'that a data key was destroyed is kept'); END;

-- Head of each stream; "seal" is a keyed digest, so that it can't be set back unnoticed.
CREATE TABLE streams (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  station TEXT NOT NULL,
  seal TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

-- "envelope" is the exact text that "hash" was made of.
CREATE TABLE events (
  stream INTEGER NOT NULL REFERENCES streams (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  command TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  envelope TEXT NOT NULL,
  key INTEGER NOT NULL REFERENCES data_keys (id),
  data BLOB NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT;
CREATE INDEX events_by_command ON events (stream, command);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TABLE checkpoints (
  stream INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  station TEXT NOT NULL,
  wall INTEGER NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (stream, seq, station, wall),
  FOREIGN KEY (stream, seq) REFERENCES events (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE bookings (
  id TEXT PRIMARY KEY,
  confirmation ANY, document ANY, exam ANY, centre ANY, start ANY, state ANY, sitting ANY,
  doc BLOB NOT NULL
) STRICT;
CREATE INDEX bookings_by_confirmation ON bookings (confirmation, id);
CREATE INDEX bookings_by_document ON bookings (document, id);
CREATE INDEX bookings_by_exam ON bookings (exam, id);
CREATE INDEX bookings_by_centre ON bookings (centre, id);
CREATE INDEX bookings_by_start ON bookings (start, id);
CREATE INDEX bookings_by_state ON bookings (state, id);
CREATE INDEX bookings_by_sitting ON bookings (sitting, id);

CREATE TABLE sittings (
  id TEXT PRIMARY KEY,
  booking ANY, exam ANY, step ANY, opened ANY, released ANY,
  doc BLOB NOT NULL
) STRICT;
CREATE INDEX sittings_by_booking ON sittings (booking, id);
CREATE INDEX sittings_by_exam ON sittings (exam, id);
CREATE INDEX sittings_by_step ON sittings (step, id);
CREATE INDEX sittings_by_opened ON sittings (opened, id);
CREATE INDEX sittings_by_released ON sittings (released, id);

CREATE TABLE exams (
  id TEXT PRIMARY KEY,
  title ANY, imported ANY,
  doc BLOB NOT NULL
) STRICT;
CREATE INDEX exams_by_title ON exams (title, id);
CREATE INDEX exams_by_imported ON exams (imported, id);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  login ANY, disabled ANY,
  doc BLOB NOT NULL
) STRICT;
CREATE INDEX accounts_by_login ON accounts (login, id);
CREATE INDEX accounts_by_disabled ON accounts (disabled, id);

CREATE TABLE stations (
  id TEXT PRIMARY KEY,
  enrolled ANY,
  doc BLOB NOT NULL
) STRICT;
CREATE INDEX stations_by_enrolled ON stations (enrolled, id);

CREATE TABLE settings (
  id TEXT PRIMARY KEY,
  doc BLOB NOT NULL
) STRICT;
`;
