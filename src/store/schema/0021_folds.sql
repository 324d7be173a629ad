-- What is left of a code when characters that look alike count as one, by keyed hash: how a misread code is found, and
-- why no two codes are alike. Only who has the key can make it for codes from before: the first command that opens the
-- key file does. Not UNIQUE: those codes may be alike.

ALTER TABLE code ADD COLUMN fold BLOB CHECK (length(fold) = 32);
CREATE INDEX code_fold ON code (fold);
CREATE TRIGGER code_fold_is_fixed BEFORE UPDATE OF fold ON code WHEN old.fold IS NOT NULL
BEGIN SELECT raise(ABORT, 'a code never changes'); END;
CREATE TRIGGER code_fold_is_new BEFORE INSERT ON code
WHEN EXISTS (SELECT 1 FROM code WHERE fold = new.fold)
BEGIN SELECT raise(ABORT, 'another code looks like this one'); END;
