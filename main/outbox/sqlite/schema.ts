/**
 * The steps from one version of the database to the next; `user_version` says how many have been taken. Only ever
 * add to the end, and let each change the schema: a number without its schema is taken for damage. A job's columns are called as in `Job`, its structures are JSON: where `Job` or `Receipt` asks for
 * something new, a step here must give it to the rows that are there.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

  -- seq is the order of acceptance. mark is an HMAC over the row, so that a change by anyone else is noticed.
  CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customerId TEXT NOT NULL,
    documentId TEXT NOT NULL,
    type TEXT NOT NULL,
    station TEXT NOT NULL,
    operator TEXT NOT NULL,
    operatorId TEXT,
    confirmed TEXT NOT NULL,
    acceptedFor TEXT NOT NULL,
    pages TEXT NOT NULL,
    acceptedAt REAL NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'held', 'delivered', 'discarded')),
    waiting TEXT,
    held TEXT,
    serverSaid TEXT,
    attempts INTEGER NOT NULL,
    timesSent INTEGER NOT NULL,
    nextTryAt REAL,
    settledAt REAL,
    discardReason TEXT,
    document TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    "group" TEXT AS (CASE WHEN state IN ('queued', 'sending') THEN 'waiting' ELSE state END) VIRTUAL,
    mark BLOB NOT NULL,
    receipt TEXT
  ) STRICT;
  CREATE INDEX jobsByState ON jobs (state, seq);
  CREATE INDEX jobsByGroup ON jobs ("group", seq);
  CREATE INDEX openJobsByDocument ON jobs (document, seq) WHERE state IN ('queued', 'sending', 'held');
  CREATE INDEX queuedByTime ON jobs (coalesce(nextTryAt, 0), document, seq) WHERE state = 'queued';
  CREATE INDEX idsOfJobs ON jobs (seq, customerId, documentId, "group");

  -- What must not outlive the job; its row goes when the job settles, and the job's key with it.
  CREATE TABLE contents (
    seq INTEGER PRIMARY KEY REFERENCES jobs (seq),
    wrappedKey BLOB NOT NULL,
    details BLOB NOT NULL,
    mark BLOB NOT NULL
  ) STRICT;

  -- How many jobs are in each state, and the bytes of their pages.
  CREATE TABLE tallies (
    state TEXT PRIMARY KEY,
    jobs INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO tallies VALUES
    ('queued', 0, 0), ('sending', 0, 0), ('held', 0, 0), ('delivered', 0, 0), ('discarded', 0, 0);
  CREATE TRIGGER jobAdded AFTER INSERT ON jobs BEGIN
    UPDATE tallies SET jobs = jobs + 1, bytes = bytes + new.bytes WHERE state = new.state;
    INSERT INTO idGrams (rowid, customerId, documentId)
      VALUES (new.seq, new.customerId, new.documentId);
  END;
  CREATE TRIGGER jobMoved AFTER UPDATE OF state ON jobs WHEN old.state <> new.state BEGIN
    UPDATE tallies SET jobs = jobs - 1, bytes = bytes - old.bytes WHERE state = old.state;
    UPDATE tallies SET jobs = jobs + 1, bytes = bytes + new.bytes WHERE state = new.state;
  END;

  -- Three digits and more are found here; the ids of a job never change.
  CREATE VIRTUAL TABLE idGrams USING fts5(
    customerId, documentId, content = 'jobs', content_rowid = 'seq', tokenize = 'trigram'
  );
  `,
];
