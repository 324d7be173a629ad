-- What parents and pupils may see, of all the schools that share the replica; fed by replication only, but for the
-- accounts. The words after $ become each database's own: see src/replica/database.hpp. Keys begin with the school's
-- UAI, so that the tables can be partitioned or distributed by it; accounts and attempts are of no school.

CREATE TABLE replica (
  only_row        $number PRIMARY KEY CHECK (only_row = 1),
  version         $number NOT NULL,              -- of these tables
  key_fingerprint $bytes NOT NULL                -- tells the right key file from a wrong one
) $table;

-- How far each school's store has been replicated.
CREATE TABLE school (
  uai           $text PRIMARY KEY,
  name          $text NOT NULL,
  store_id      $text NOT NULL,
  revision      $number NOT NULL,                -- the newest batch of the store that is in here
  token         $bytes NOT NULL,                 -- tells that batch from another of the same number
  visible_until $day NOT NULL,                   -- rows that may be seen later are not here yet
  received_on   $day NOT NULL,                   -- codes used before that day are known to the store
  replicated_at $text NOT NULL                    -- UTC
) $table;

-- The open ones.
CREATE TABLE service (
  uai     $text NOT NULL,
  service $text NOT NULL,
  PRIMARY KEY (uai, service)
) $packed;

-- Students with a valid code.
CREATE TABLE student (
  uai        $text NOT NULL,
  student_id $number NOT NULL,
  first_name $text NOT NULL,
  division   $text NOT NULL,
  PRIMARY KEY (uai, student_id)
) $packed;

-- The valid ones, by keyed hashes: what they open, with the student's birth date, and from when.
CREATE TABLE code (
  uai         $text NOT NULL,
  code_id     $number NOT NULL,                  -- the store's number of it
  hash        $bytes NOT NULL,                   -- HMAC of the code
  proof       $bytes NOT NULL,                   -- HMAC of the code and the birth date
  kind        $text NOT NULL,                     -- CAR, CAE
  student_id  $number NOT NULL,
  guardian_id $number,                           -- NULL: a CAE
  usable_from $day NOT NULL,
  PRIMARY KEY (uai, code_id)                     -- not by hash: new codes would be scattered over the whole table
) $packed;
CREATE INDEX code_hash ON code (hash);
CREATE INDEX code_guardian ON code (uai, guardian_id);

-- One row a mark with what a parent reads of its test: a student's marks lie side by side.
CREATE TABLE mark (
  uai          $text NOT NULL,
  student_id   $number NOT NULL,
  test_id      $number NOT NULL,
  subject      $text NOT NULL,
  title        $text NOT NULL,
  given_on     $day,
  out_of       $text NOT NULL,
  coefficient  $text NOT NULL,
  mark         $text NOT NULL,
  visible_from $day NOT NULL,
  PRIMARY KEY (uai, student_id, test_id)
) $packed;

CREATE TABLE absence (
  uai          $text NOT NULL,
  student_id   $number NOT NULL,
  absence_id   $number NOT NULL,
  from_at      $text NOT NULL,
  to_at        $text NOT NULL,
  reason       $text NOT NULL,
  justified    $number NOT NULL,
  visible_from $day NOT NULL,
  PRIMARY KEY (uai, student_id, absence_id)
) $packed;

CREATE TABLE account (
  login     $text PRIMARY KEY,
  password  $text NOT NULL,                       -- scrypt, in the PHC string format
  opened_at $text NOT NULL                        -- UTC
) $table;

-- Codes that opened an account or were attached to one: they serve for nothing else afterwards.
CREATE TABLE used_code (
  uai     $text NOT NULL,
  hash    $bytes NOT NULL,
  code_id $number NOT NULL,
  used_on $day NOT NULL,
  login   $text,                                  -- NULL: detached since
  PRIMARY KEY (uai, hash)
) $packed;
CREATE INDEX used_code_login ON used_code (login);
CREATE INDEX used_code_day ON used_code (uai, used_on);

-- Wrong tries of a code, known or not; no replication touches them.
CREATE TABLE attempt (
  hash         $bytes PRIMARY KEY,
  failures     $number NOT NULL,
  failed_at    $text NOT NULL,                    -- UTC, of the latest
  locked_until $text NOT NULL                     -- UTC; empty: not locked
) $table;
CREATE INDEX attempt_failed ON attempt (failed_at);
