-- What a letter or message says of this telling itself, so that it can be made again.
ALTER TABLE notice ADD COLUMN usable_from TEXT;       -- the day from which the code works; NULL: it did already
ALTER TABLE notice ADD COLUMN told_before TEXT;       -- when what it repeats went out; NULL: it is the first
ALTER TABLE notice ADD COLUMN came_back INTEGER NOT NULL DEFAULT 0 CHECK (came_back IN (0, 1));  -- what it repeats did
ALTER TABLE notice ADD COLUMN part INTEGER NOT NULL DEFAULT 1;   -- of those that its guardian gets from this batch
ALTER TABLE notice ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;

-- What letters say of help, of personal data, and of the first publications.
ALTER TABLE printing ADD COLUMN help_url TEXT NOT NULL DEFAULT '';
ALTER TABLE printing ADD COLUMN help_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE printing ADD COLUMN dpo TEXT NOT NULL DEFAULT '';
ALTER TABLE printing ADD COLUMN privacy_url TEXT NOT NULL DEFAULT '';
ALTER TABLE printing ADD COLUMN service_from TEXT NOT NULL DEFAULT '';  -- a line each: the day, a blank, the service
