-- How a letter is set changes with the program; letters of older batches are made again as they were.
ALTER TABLE printing ADD COLUMN edition INTEGER NOT NULL DEFAULT 1;
