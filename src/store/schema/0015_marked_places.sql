-- Directories of letters, messages or copies that were given the store's mark: where it cannot be seen, the disk is not
-- mounted, or something else is.

CREATE TABLE marked_place (
  directory TEXT PRIMARY KEY,
  own_disk  INTEGER NOT NULL CHECK (own_disk IN (0, 1))  -- on the store's file system: if it is missing it was removed
) STRICT, WITHOUT ROWID;
