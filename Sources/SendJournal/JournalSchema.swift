import GRDB

/// The journal's tables, and how a file is told to be ours.
enum JournalSchema {
  /// `keet` in ASCII, where SQLite keeps room for who made a file.
  static let applicationID = 0x6b65_6574

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(
        sql: """
          CREATE TABLE entry (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            key TEXT NOT NULL,
            vendor TEXT NOT NULL,
            channel TEXT NOT NULL,
            record TEXT NOT NULL,
            operation TEXT NOT NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            summary TEXT NOT NULL,
            recipient TEXT NOT NULL,
            batch TEXT,
            position INTEGER NOT NULL,
            attempt INTEGER NOT NULL,
            replaces TEXT,
            reason TEXT,
            planned_at REAL NOT NULL,
            state TEXT NOT NULL,
            started_at REAL,
            ended_at REAL,
            resolved_at REAL,
            note TEXT,
            vendor_id TEXT,
            code TEXT,
            request_id TEXT,
            answer TEXT
          ) STRICT;
          CREATE INDEX entry_key ON entry (key);
          CREATE INDEX entry_record ON entry (vendor, record);
          CREATE INDEX entry_open ON entry (state) WHERE state IN ('planned', 'sending', 'unknown');
          """)
    }
    return migrator
  }()

  enum Finding: Hashable {
    case ours, unused, newer
    case unusable(JournalNotice.Damage)
  }

  /// What a database is, without changing it.
  static func inspect(_ database: Database) throws -> Finding {
    guard try String.fetchAll(database, sql: "PRAGMA quick_check(1)") == ["ok"] else { return .unusable(.broken) }
    let maker = try Int.fetchOne(database, sql: "PRAGMA application_id")
    if maker == applicationID { return try migrator.hasBeenSuperseded(database) ? .newer : .ours }
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master")
    return maker == 0 && objects == 0 ? .unused : .unusable(.foreign)
  }

  /// Whether the table has every column, so that reading cannot fail later for want of one.
  static func check(_ database: Database) throws {
    _ = try JournalEntry.fetch(database, where: "1 LIMIT 0")
  }
}
