-- By what a selection of a few is found among a million.

-- The codes of former couples; the others are found by their bonds.
CREATE INDEX code_ended_guardian ON code (guardian_id) WHERE ended_on IS NOT NULL;
-- Which batch ended a code.
CREATE INDEX event_ended_code ON event (code_id) WHERE what = 'code-invalidated';
CREATE INDEX unreachable_batch ON unreachable (batch_id);
