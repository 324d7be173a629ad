-- What SIECLE said last of each record, as digests: a record that says the same again need not be read. Nothing refers to it,
-- and without it all is read. Kinds: 0 student, 1 membership, 2 guardian, 3 bond, 4 a student's address, 5 a guardian's.
CREATE TABLE said (
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,    -- ELEVE_ID, PERSONNE_ID or ADRESSE_ID
  other  INTEGER NOT NULL,    -- ADRESSE_ID of a person, or 0; PERSONNE_ID of a bond
  record INTEGER NOT NULL,    -- 0: it shall be read in any case
  PRIMARY KEY (kind, id, other)
) STRICT, WITHOUT ROWID;
