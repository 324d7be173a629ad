BEGIN TRANSACTION;
CREATE TABLE school (
  only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
  uai             TEXT NOT NULL CHECK (length(uai) = 8),
  store_id        TEXT NOT NULL,              -- random: tells this store from every other one
  key_fingerprint BLOB NOT NULL,              -- tells the right key file from a wrong one
  joined_on       TEXT                        -- the day the head declared that the school uses the télé-services
, year INTEGER CHECK (year BETWEEN 1900 AND 9999)) STRICT;
INSERT INTO school VALUES(1,'0754321P','91fcd0a8079e7a0d',X'95fa021c5088dcc57edb60457ca30a3a98f8207b98fc93342e5774cb89138751','2026-11-23',NULL);
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
INSERT INTO setting VALUES('school.name','Collège Jeanne-Villepreux');
INSERT INTO setting VALUES('site.url','https://teleservices.example.org');
INSERT INTO setting VALUES('mail.sender','ce.0754321p@example.org');
INSERT INTO setting VALUES('letter.qr','yes');
INSERT INTO setting VALUES('school.phone','01 23 45 67 89');
CREATE TABLE service (
  name      TEXT PRIMARY KEY,
  open      INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1)),
  eligible  INTEGER NOT NULL DEFAULT 1 CHECK (eligible IN (0, 1)),
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)), title TEXT,
  CHECK (eligible OR NOT open)
) STRICT;
INSERT INTO service VALUES('notes',1,1,0,NULL);
CREATE TABLE mef (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT;
CREATE TABLE division (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL
) STRICT;
CREATE TABLE division_mef (
  division TEXT NOT NULL REFERENCES division ON DELETE CASCADE,
  mef      TEXT NOT NULL,
  PRIMARY KEY (division, mef)
) STRICT;
CREATE TABLE student (
  student_id  INTEGER PRIMARY KEY,            -- SIECLE's ELEVE_ID
  ine         TEXT NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  birth_date  TEXT NOT NULL,
  mef         TEXT NOT NULL,
  division    TEXT NOT NULL,
  email       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  left_on     TEXT,
  sort_name   TEXT NOT NULL,                  -- surname and first name, folded: what lists are sorted by and searches compare
  birth_name  TEXT                            -- family name, folded, where another surname is in use
) STRICT;
INSERT INTO student VALUES(101,'','MARTIN','','Léa','2013-02-14','10010012110','6A','','','','','','','','',NULL,'martin lea',NULL);
INSERT INTO student VALUES(102,'','MARTIN','','Hugo','2011-05-01','10310019110','3 A','','','','','','','','',NULL,'martin hugo',NULL);
INSERT INTO student VALUES(103,'','NOËL','','Œdipe','2012-12-31','10010012110','6A','','','','','','','','',NULL,'noel oedipe',NULL);
CREATE TABLE guardian (
  guardian_id INTEGER PRIMARY KEY,            -- SIECLE's PERSONNE_ID
  title       TEXT NOT NULL,
  family_name TEXT NOT NULL,
  usage_name  TEXT NOT NULL,
  first_name  TEXT NOT NULL,
  email       TEXT NOT NULL,
  phone       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  left_on     TEXT,                           -- no longer in the school's files
  sort_name   TEXT NOT NULL,
  birth_name  TEXT
) STRICT;
INSERT INTO guardian VALUES(201,'MME','DUPONT','MARTIN','Claire','claire@example.org','','1 rue des Lilas','','','','94000','Créteil','',NULL,'martin claire',NULL);
INSERT INTO guardian VALUES(202,'M.','MARTIN','','Paul','','','2 rue du Port','','','','94000','Créteil','',NULL,'martin paul',NULL);
INSERT INTO guardian VALUES(203,'MME','NOËL','','Zoé','','','','','','','','','',NULL,'noel zoe',NULL);
INSERT INTO guardian VALUES(204,'M.','GRAND-PÈRE','','Luc','luc@example.org','','','','','','','','',NULL,'grand pere luc',NULL);
CREATE TABLE bond (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  rank        INTEGER CHECK (rank IN (1, 2)), -- légal 1, légal 2; NULL: in charge or contact
  PRIMARY KEY (student_id, guardian_id)
) STRICT;
INSERT INTO bond VALUES(101,201,1);
INSERT INTO bond VALUES(101,202,2);
INSERT INTO bond VALUES(102,201,1);
INSERT INTO bond VALUES(103,203,1);
INSERT INTO bond VALUES(103,204,NULL);
CREATE TABLE batch (
  batch_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  command    TEXT NOT NULL,
  actor      TEXT NOT NULL,                   -- who made it
  started_at TEXT NOT NULL,                   -- UTC
  state      TEXT NOT NULL CHECK (state IN ('done', 'prepared', 'committed', 'published', 'aborted'))
, token BLOB) STRICT;
INSERT INTO batch VALUES(1,'init','root','2026-11-23T08:00:00Z','done',X'9877ab3893ba6d48f8b6d16e400b5d4b');
INSERT INTO batch VALUES(2,'import','root','2026-11-23T08:00:00Z','done',X'83f4b9ccbadf294837f8e31e384fe344');
INSERT INTO batch VALUES(3,'open-service','root','2026-11-23T08:00:00Z','done',X'9316af4c6d11de0e020cc36b5b00bc14');
INSERT INTO batch VALUES(4,'open-service','root','2026-11-23T08:00:00Z','done',X'68933085568bf3032525433b623ee2d5');
INSERT INTO batch VALUES(5,'config set','root','2026-11-23T08:00:00Z','done',X'0a3aaa443239db6bc940642528458cfb');
INSERT INTO batch VALUES(6,'config set','root','2026-11-23T08:00:00Z','done',X'17614239791606be9863e6172491e58d');
INSERT INTO batch VALUES(7,'config set','root','2026-11-23T08:00:00Z','done',X'b30de35d91e6c9f285801899e4f270f7');
INSERT INTO batch VALUES(8,'config set','root','2026-11-23T08:00:00Z','done',X'281e5e5d9fb17a89a3b247041017e94e');
INSERT INTO batch VALUES(9,'import','root','2026-11-23T08:00:00Z','done',X'd285e5ae05758a109f914e1ca0a947ca');
INSERT INTO batch VALUES(10,'template set','root','2026-11-23T08:00:00Z','done',X'1a59fbed98e39fd6f6a0965f1f15211d');
INSERT INTO batch VALUES(11,'generate-car','root','2026-11-23T08:00:00Z','done',X'dbb9e66be4c455f66d7150b8e926012c');
INSERT INTO batch VALUES(12,'generate-cae','root','2026-11-23T08:00:00Z','done',X'72698923c1224b583eca0d31e0ccb4c1');
INSERT INTO batch VALUES(13,'notify','root','2026-11-23T08:00:00Z','published',X'83d93693ec0901c9b3daf5c417a0d4be');
INSERT INTO batch VALUES(14,'notify','root','2026-11-23T08:00:00Z','published',X'c904c2144cb2a6db5d6cc4b5c0d9fe04');
INSERT INTO batch VALUES(15,'notify','root','2026-11-23T08:00:00Z','published',X'63ea1be3538e358934f4540516fcd37b');
CREATE TABLE code (
  code_id     INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('CAR', 'CAE')),
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER REFERENCES guardian,
  sealed      BLOB NOT NULL CHECK (length(sealed) = 36),       -- AES-256-GCM under the key file
  hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),  -- HMAC-SHA-256: no code is ever issued twice
  created_on  TEXT NOT NULL,                                   -- usable from the day after
  notified_on TEXT,                                            -- the latest notification
  used_on     TEXT,
  ended_on    TEXT,                                            -- NULL: valid
  reason      TEXT CHECK (reason IN ('refusal', 'lost', 'departure', 'renewed', 'request', 'rank')),
  CHECK ((kind = 'CAR') = (guardian_id IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (reason IS NULL))
) STRICT;
INSERT INTO code VALUES(1,'CAR',101,201,X'7344f84cf70926101f4f5846a32fbf5e8c4eb43301a3de24754a145c00880ec98c1b9a8a',X'00f96af5ff4c7ad9dfbe18414a666bbc3e0c73258c40af39bd52879be476ffae','2026-11-23','2026-11-23',NULL,NULL,NULL);
INSERT INTO code VALUES(2,'CAR',101,202,X'c2730e143f9617610c3b8f4f6713131694e37213aa2188ab61df5f5f2a23597e086258ed',X'6035c6b2994d41d03d2a4a8c2418639e5db074f39821e84b02f26343168552c4','2026-11-23','2026-11-23',NULL,NULL,NULL);
INSERT INTO code VALUES(3,'CAR',102,201,X'78592cfc67c2f755bff0e5bbf47e667446c72dd121f166dafc239f549b72f7013c0aeac4',X'692da62a547cefc412c4ecda1eddd8d3d9767abd3152a832826e4a1ea7ede3c0','2026-11-23','2026-11-23',NULL,NULL,NULL);
INSERT INTO code VALUES(4,'CAR',103,203,X'8dcf7874021a6154f50c8234e3b39953219748376b052d36fb3bac965774c9f653d35d0e',X'84d766fe570184392b45f2ca00a0047dc553e9f187552cbbf1c981e034a4877d','2026-11-23',NULL,NULL,NULL,NULL);
INSERT INTO code VALUES(5,'CAE',101,NULL,X'8a0ab2db90da3ea9bd684fa4f41bf80a3fa0221efd3ec31246d682527ace43206d20c05f',X'0502c3ae27885d8055d096c1285d85d83b1d9a668b92a1d70e9f01092fd4327d','2026-11-23','2026-11-23',NULL,NULL,NULL);
INSERT INTO code VALUES(6,'CAE',103,NULL,X'fc5db6b8e54d3b61c85e55a2d81f69785bd90e1f894fe9b4f5512c29fb2ef86034c0aab2',X'aa502c60f15006ceda61ffb00491d4a2e36fcd4674a459e9896529763b208216','2026-11-23','2026-11-23',NULL,NULL,NULL);
INSERT INTO code VALUES(7,'CAE',102,NULL,X'cc1edd8923a01fa1626d34e56cb7e7d5b4d52802c7837982462f37e64546a44e9f3ccc33',X'fb6ea9223adccb96fd8420cd781fc31c3693ec1c754da8b746a4f382224bd672','2026-11-23','2026-11-23',NULL,NULL,NULL);
CREATE TABLE event (
  event_id    INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  what        TEXT NOT NULL,
  student_id  INTEGER,
  guardian_id INTEGER,
  code_id     INTEGER,
  detail      TEXT
) STRICT;
INSERT INTO event VALUES(1,1,'store-created',NULL,NULL,NULL,'0754321P');
INSERT INTO event VALUES(2,2,'student-added',101,NULL,NULL,NULL);
INSERT INTO event VALUES(3,2,'student-added',102,NULL,NULL,NULL);
INSERT INTO event VALUES(4,2,'student-added',103,NULL,NULL,NULL);
INSERT INTO event VALUES(5,2,'bond-added',101,201,NULL,'1');
INSERT INTO event VALUES(6,2,'bond-added',101,202,NULL,'2');
INSERT INTO event VALUES(7,2,'bond-added',102,201,NULL,'1');
INSERT INTO event VALUES(8,2,'bond-added',103,203,NULL,'1');
INSERT INTO event VALUES(9,2,'bond-added',103,204,NULL,NULL);
INSERT INTO event VALUES(10,2,'guardian-added',NULL,201,NULL,NULL);
INSERT INTO event VALUES(11,2,'guardian-added',NULL,202,NULL,NULL);
INSERT INTO event VALUES(12,2,'guardian-added',NULL,203,NULL,NULL);
INSERT INTO event VALUES(13,2,'guardian-added',NULL,204,NULL,NULL);
INSERT INTO event VALUES(14,3,'joined',NULL,NULL,NULL,NULL);
INSERT INTO event VALUES(15,4,'service-opened',NULL,NULL,NULL,'notes');
INSERT INTO event VALUES(16,5,'setting-changed',NULL,NULL,NULL,'site.url');
INSERT INTO event VALUES(17,6,'setting-changed',NULL,NULL,NULL,'mail.sender');
INSERT INTO event VALUES(18,7,'setting-changed',NULL,NULL,NULL,'letter.qr');
INSERT INTO event VALUES(19,8,'setting-changed',NULL,NULL,NULL,'school.phone');
INSERT INTO event VALUES(20,9,'guardian-language',NULL,202,NULL,'en');
INSERT INTO event VALUES(21,10,'wording-changed',NULL,NULL,NULL,'car-letter.en');
INSERT INTO event VALUES(22,11,'code-created',101,201,1,NULL);
INSERT INTO event VALUES(23,11,'code-created',101,202,2,NULL);
INSERT INTO event VALUES(24,11,'code-created',102,201,3,NULL);
INSERT INTO event VALUES(25,11,'code-created',103,203,4,NULL);
INSERT INTO event VALUES(26,12,'code-created',101,NULL,5,NULL);
INSERT INTO event VALUES(27,12,'code-created',103,NULL,6,NULL);
INSERT INTO event VALUES(28,12,'code-created',102,NULL,7,NULL);
INSERT INTO event VALUES(29,13,'code-notified',102,201,3,'paper');
INSERT INTO event VALUES(30,13,'code-notified',101,201,1,'paper');
INSERT INTO event VALUES(31,13,'code-notified',101,202,2,'paper');
INSERT INTO event VALUES(32,14,'code-notified',102,NULL,7,'paper');
INSERT INTO event VALUES(33,14,'code-notified',101,NULL,5,'paper');
INSERT INTO event VALUES(34,14,'code-notified',103,NULL,6,'paper');
INSERT INTO event VALUES(35,15,'code-notified',101,NULL,5,'paper');
CREATE TABLE batch_place (
  batch_id    INTEGER NOT NULL REFERENCES batch,
  channel     TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  destination TEXT NOT NULL,
  staging     TEXT NOT NULL,
  PRIMARY KEY (batch_id, channel)
) STRICT;
INSERT INTO batch_place VALUES(13,'paper','letters','letters/scts-staging-91fcd0a8-13');
INSERT INTO batch_place VALUES(14,'paper','letters','letters/scts-staging-91fcd0a8-14');
INSERT INTO batch_place VALUES(15,'paper','letters','letters/scts-staging-91fcd0a8-15');
CREATE TABLE delivered_file (
  file_id  INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch,
  channel  TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  name     TEXT NOT NULL,
  notices  INTEGER NOT NULL,                  -- letters or messages in it; 0 for the manifest
  sha256   BLOB CHECK (length(sha256) = 32),
  state    TEXT NOT NULL CHECK (state IN ('planned', 'staged', 'published', 'damaged')), copy_of INTEGER REFERENCES delivered_file,
  CHECK (state = 'planned' OR sha256 IS NOT NULL)
) STRICT;
INSERT INTO delivered_file VALUES(1,13,'paper','car-0754321P-000013-3-A.pdf',1,X'123644cd066cfcc8ad6089b601f743d173037deec9dfa7d9e6fa658582e652ae','published',NULL);
INSERT INTO delivered_file VALUES(2,13,'paper','car-0754321P-000013-6A.pdf',1,X'03d3f60f1531bbc01041c1588b3b3994df89599414b84199c3d8f4edfd5ee801','published',NULL);
INSERT INTO delivered_file VALUES(3,13,'paper','car-0754321P-000013-pages.csv',0,X'c61cb131cb7c5d311093032527aa226624a4c56fec97e7ab202e1d4811ed6892','published',NULL);
INSERT INTO delivered_file VALUES(4,13,'paper','car-0754321P-000013-summary.pdf',0,X'db6a4d66b7d7d9f8564a1f8ab7c77c7c53f2af7ec2e14bba665efb400126218c','published',NULL);
INSERT INTO delivered_file VALUES(5,14,'paper','cae-slips-0754321P-000014-3-A.pdf',1,X'5672459da3283ca0ad14540bbd65ac76311b9137513907e4c8409c095bb65c48','published',NULL);
INSERT INTO delivered_file VALUES(6,14,'paper','cae-slips-0754321P-000014-6A.pdf',2,X'b49100f22654e4403824648731dd2a91cc860640f734b23d4620baff61a1dd59','published',NULL);
INSERT INTO delivered_file VALUES(7,14,'paper','cae-slips-0754321P-000014-pages.csv',0,X'43cdfd4b84a5b244965c02ac6ba8d6ce53e90a487e8e7b36a0fc6094c78d23cd','published',NULL);
INSERT INTO delivered_file VALUES(8,14,'paper','cae-slips-0754321P-000014-summary.pdf',0,X'c28597e4000d636214b587a4d848cc3b1ea29c3bd27d8826488fe2873a3efec6','published',NULL);
INSERT INTO delivered_file VALUES(9,15,'paper','cae-0754321P-000015-6A.pdf',1,X'340767541adfa21ef9269445cf41611c7da16cdfc3fe980b6ee52155e1133ffc','published',NULL);
INSERT INTO delivered_file VALUES(10,15,'paper','cae-0754321P-000015-pages.csv',0,X'9b7ffd9944893ddfe58a9bf44ee3475e12afca87b3d4705bc5dee6ed03b926c0','published',NULL);
INSERT INTO delivered_file VALUES(11,15,'paper','cae-0754321P-000015-summary.pdf',0,X'625a2424022167ee2ca472dc46be57580b30e7f4d936d1f751530c443ef3367b','published',NULL);
CREATE TABLE notice (
  notice_id INTEGER PRIMARY KEY,              -- the order of a batch
  batch_id  INTEGER NOT NULL REFERENCES batch,
  code_id   INTEGER NOT NULL REFERENCES code,
  channel   TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  state     TEXT NOT NULL CHECK (state IN ('reserved', 'told')),
  file_id   INTEGER NOT NULL REFERENCES delivered_file,
  page      INTEGER NOT NULL                  -- from 1
, told_on TEXT, returned_on TEXT
  CHECK (returned_on IS NULL OR (state = 'told' AND returned_on >= told_on)), own INTEGER NOT NULL DEFAULT 0 CHECK (own IN (0, 1))) STRICT;
INSERT INTO notice VALUES(1,13,3,'paper','told',1,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(2,13,1,'paper','told',1,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(3,13,2,'paper','told',2,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(4,14,7,'paper','told',5,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(5,14,5,'paper','told',6,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(6,14,6,'paper','told',6,1,'2026-11-23',NULL,0);
INSERT INTO notice VALUES(7,15,5,'paper','told',9,1,'2026-11-23',NULL,0);
CREATE TABLE unreachable (
  code_id  INTEGER PRIMARY KEY REFERENCES code,
  reason   TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch
) STRICT;
INSERT INTO unreachable VALUES(4,'no postal address',13);
CREATE TABLE imported_file (
  kind        TEXT PRIMARY KEY,
  exported_at TEXT,                           -- SIECLE's HORODATAGE, local time
  imported_at TEXT NOT NULL                   -- the last time, whether it changed anything or not; UTC
) STRICT;
INSERT INTO imported_file VALUES('students',NULL,'2026-11-23T08:00:00Z');
INSERT INTO imported_file VALUES('guardians',NULL,'2026-11-23T08:00:00Z');
INSERT INTO imported_file VALUES('bonds',NULL,'2026-11-23T08:00:00Z');
INSERT INTO imported_file VALUES('languages',NULL,'2026-11-23T08:00:00Z');
CREATE TABLE publication (
  service TEXT PRIMARY KEY CHECK (service IN ('notes', 'absences')),
  mode    TEXT NOT NULL CHECK (mode IN ('continuous', 'scheduled'))
) STRICT;
CREATE TABLE due_date (
  service  TEXT NOT NULL REFERENCES publication,
  mef      TEXT NOT NULL,
  division TEXT NOT NULL,
  due_on   TEXT NOT NULL,
  PRIMARY KEY (service, mef, division, due_on)
) STRICT, WITHOUT ROWID;
CREATE TABLE test (
  test_id      INTEGER PRIMARY KEY,
  division     TEXT NOT NULL,
  subject      TEXT NOT NULL,
  title        TEXT NOT NULL,
  given_on     TEXT,
  published_on TEXT,                          -- the teacher's date; NULL: not published yet
  out_of       TEXT NOT NULL,
  coefficient  TEXT NOT NULL,
  gone         INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by   INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE TABLE mark (
  student_id INTEGER NOT NULL REFERENCES student,
  test_id    INTEGER NOT NULL REFERENCES test,
  mark       TEXT NOT NULL,                   -- a number, or a word (absent); empty: none any more
  changed_by INTEGER NOT NULL REFERENCES batch,
  PRIMARY KEY (student_id, test_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE absence (
  absence_id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student,
  from_at    TEXT NOT NULL,
  to_at      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  justified  INTEGER NOT NULL CHECK (justified IN (0, 1)),
  gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by INTEGER NOT NULL REFERENCES batch
) STRICT;
CREATE TABLE replication (
  replica       TEXT PRIMARY KEY,             -- a file, or a server's address without its password
  replicated_at TEXT NOT NULL                 -- UTC
, last_code INTEGER) STRICT;
CREATE TABLE message (
  file_id    INTEGER PRIMARY KEY REFERENCES delivered_file,
  state      TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'deferred', 'failed', 'unknown')),
  attempts   INTEGER NOT NULL DEFAULT 0,      -- since it was queued
  next_try   TEXT,                            -- UTC: no sooner
  trouble    TEXT,                            -- of the last attempt: exit, signal, …
  number     INTEGER,                         -- the exit status, the signal, the seconds
  changed_at TEXT NOT NULL,                   -- UTC
  CHECK ((state = 'deferred') = (next_try IS NOT NULL)),
  CHECK ((trouble IS NOT NULL) = (state IN ('deferred', 'failed', 'unknown')))
) STRICT;
CREATE TABLE former_guardian (
  guardian_id INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
  email       TEXT NOT NULL,
  line1       TEXT NOT NULL,
  line2       TEXT NOT NULL,
  line3       TEXT NOT NULL,
  line4       TEXT NOT NULL,
  postcode    TEXT NOT NULL,
  city        TEXT NOT NULL,
  country     TEXT NOT NULL,
  PRIMARY KEY (guardian_id, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TABLE wording (
  kind     TEXT NOT NULL CHECK (kind IN ('car-letter', 'car-message', 'cae-letter', 'cae-message', 'cae-slip')),
  language TEXT NOT NULL CHECK (length(language) = 2),         -- ISO 639-1
  batch_id INTEGER NOT NULL REFERENCES batch,
  text     TEXT,                                               -- NULL: the one that ships again; none in a further language
  PRIMARY KEY (kind, language, batch_id)
) STRICT, WITHOUT ROWID;
INSERT INTO wording VALUES('car-letter','en',10,replace('# The letter that tells a guardian an activation code (CAR), in English. Set it with\n#   scts template set car-letter --language en examples/wording/car-letter.en.txt\n# Guardians whose language is en get it: scts import languages.csv, with the columns guardian_id;language.\n#\n# [section]: the page has a place for each; this file holds only the words.\n# A line is a paragraph; an empty line parts; "- " begins an item of a list, "1. " a step, "= " a heading.\n# A {field} is replaced; a line whose field has no value is left out; a list ({services}) repeats its line.\n# The sections that end in _several are for a guardian of several children who gets one letter (--per guardian).\n# The code has its own place, in the frame. The date of birth is never printed: it protects the code.\n\n[school]\n{school}\n\n[contact]\n{school_address}\nTel. {phone}\n{email}\n\n[date]\n{date}\n\n[subject]\nOpening of the online services (télé-services): your activation code\n\n[opening]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your child’s schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n[subject_several]\nOpening of the online services (télé-services): your activation codes\n\n[opening_several]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your children’s schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n# The sections that end in _self are for an adult pupil who is his or her own guardian; without them they read the others.\n[opening_self]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n[code]\nYour activation code\n\n[code_for]\nParent or guardian: {guardian}\nPupil: {student}\nSite: {site_beside_code}\n\n[code_for_self]\nPupil: {student}\nSite: {site_beside_code}\n\n# What those hear, in place of the QR code, who listen to the letter.\n[qr]\nQR code: the activation code and the address of the site, written beside it\n\n[code_several]\nYour activation codes\n\n[code_for_several]\nParent or guardian: {guardian}\n\n[child]\n{student}\n\n[explanations]\n= To open your account\n1. Go to the site {site_url}\n2. Enter this code and your child’s date of birth.\n3. Choose a login and a password: you will not be asked for the code again.\n\nThe code works from the day after it was made, as long as your child is at this school. It is for you alone and for this child only; the other legal guardian, if there is one, receives another.\n\nIt serves only to open your account, or to add this child to the account that you already have: one account holds all your children. Please keep this letter; if you lose it, ask the school office for a new code.\n\nYours faithfully,\n\n[explanations_self]\n= To open your account\n1. Go to the site {site_url}\n2. Enter this code and your date of birth.\n3. Choose a login and a password: you will not be asked for the code again.\n\nThe code works from the day after it was made, as long as you are at this school. You receive it as your own guardian: it is for you alone.\n\nIt serves only to open your account. Please keep this letter; if you lose it, ask the school office for a new code.\n\nYours faithfully,\n\n[explanations_several]\n= To open your account\n1. Go to the site {site_url}\n2. Enter one of these codes and the date of birth of the child it belongs to.\n3. Choose a login and a password: this account will hold all your children.\n\nThe codes work from the day after they were made, as long as your children are at this school. They are for you alone; the other legal guardian, if there is one, receives others. Please keep this letter; if you lose it, ask the school office.\n\nYours faithfully,\n\n[signature]\n{signatory}\n\n[slip_title]\nTo be returned to the school if you do not wish to use these services\n\n[slip]\nI, {guardian}, guardian of the pupil {student}, do not wish to use the télé-services and ask the school to cancel my activation code.\n\n[slip_self]\nI, {student}, do not wish to use the télé-services and ask the school to cancel my activation code.\n\n[slip_several]\nI, {guardian}, do not wish to use the télé-services and ask the school to cancel my activation codes for (strike out the pupils whom this does not concern): {students}.\n\n[slip_reference]\nReference: {reference}\n\n[slip_date]\nDate:\n\n[slip_signature]\nSignature:\n','\n',char(10)));
CREATE TABLE guardian_language (
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  language    TEXT CHECK (length(language) = 2),               -- NULL: none any more
  PRIMARY KEY (guardian_id, batch_id)
) STRICT, WITHOUT ROWID;
INSERT INTO guardian_language VALUES(202,9,'en');
CREATE TABLE printed_text (
  text_id INTEGER PRIMARY KEY,
  text    TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO printed_text VALUES(1,replace('# Le récapitulatif d’un envoi de lettres, pour qui les imprime et les distribue. Mêmes règles que pour la lettre.\n\n[title]\nLettres des codes d’activation : récapitulatif\n\n[about]\n{school} ({uai})\nLot {batch}, du {date}\n\n[by_division]\nLettres rangées par division, puis par nom.\n\n[by_postcode]\nLettres rangées par code postal, puis par division et par nom.\n\n[duplex]\nRecto verso : le dos de chaque lettre reste blanc, la suivante commence sur une autre feuille.\n\n[simplex]\nÀ imprimer en recto seul.\n\n[counts]\nLettres : {letters}\nFeuilles à imprimer : {sheets}\nFichiers : {files}\nCe qui se trouve sur chaque page : {manifest}\n\nChaque lettre porte un code personnel : ne la laissez pas près de l’imprimante, mettez-la sous pli.\n\n[division]\nDivision\n\n[file]\nFichier\n\n[letters]\nLettres\n\n[no_division]\nsans division\n\n[total]\nTotal\n','\n',char(10)));
INSERT INTO printed_text VALUES(2,replace('# The letter that tells a guardian an activation code (CAR), in English. Set it with\n#   scts template set car-letter --language en examples/wording/car-letter.en.txt\n# Guardians whose language is en get it: scts import languages.csv, with the columns guardian_id;language.\n#\n# [section]: the page has a place for each; this file holds only the words.\n# A line is a paragraph; an empty line parts; "- " begins an item of a list, "1. " a step, "= " a heading.\n# A {field} is replaced; a line whose field has no value is left out; a list ({services}) repeats its line.\n# The sections that end in _several are for a guardian of several children who gets one letter (--per guardian).\n# The code has its own place, in the frame. The date of birth is never printed: it protects the code.\n\n[school]\n{school}\n\n[contact]\n{school_address}\nTel. {phone}\n{email}\n\n[date]\n{date}\n\n[subject]\nOpening of the online services (télé-services): your activation code\n\n[opening]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your child’s schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n[subject_several]\nOpening of the online services (télé-services): your activation codes\n\n[opening_several]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your children’s schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n# The sections that end in _self are for an adult pupil who is his or her own guardian; without them they read the others.\n[opening_self]\nDear parents,\n\nOur school opens online services, the télé-services, which let you follow your schooling on the internet. The services open today, as the site names them in French:\n- {services}\n\n[code]\nYour activation code\n\n[code_for]\nParent or guardian: {guardian}\nPupil: {student}\nSite: {site_beside_code}\n\n[code_for_self]\nPupil: {student}\nSite: {site_beside_code}\n\n# What those hear, in place of the QR code, who listen to the letter.\n[qr]\nQR code: the activation code and the address of the site, written beside it\n\n[code_several]\nYour activation codes\n\n[code_for_several]\nParent or guardian: {guardian}\n\n[child]\n{student}\n\n[explanations]\n= To open your account\n1. Go to the site {site_url}\n2. Enter this code and your child’s date of birth.\n3. Choose a login and a password: you will not be asked for the code again.\n\nThe code works from the day after it was made, as long as your child is at this school. It is for you alone and for this child only; the other legal guardian, if there is one, receives another.\n\nIt serves only to open your account, or to add this child to the account that you already have: one account holds all your children. Please keep this letter; if you lose it, ask the school office for a new code.\n\nYours faithfully,\n\n[explanations_self]\n= To open your account\n1. Go to the site {site_url}\n2. Enter this code and your date of birth.\n3. Choose a login and a password: you will not be asked for the code again.\n\nThe code works from the day after it was made, as long as you are at this school. You receive it as your own guardian: it is for you alone.\n\nIt serves only to open your account. Please keep this letter; if you lose it, ask the school office for a new code.\n\nYours faithfully,\n\n[explanations_several]\n= To open your account\n1. Go to the site {site_url}\n2. Enter one of these codes and the date of birth of the child it belongs to.\n3. Choose a login and a password: this account will hold all your children.\n\nThe codes work from the day after they were made, as long as your children are at this school. They are for you alone; the other legal guardian, if there is one, receives others. Please keep this letter; if you lose it, ask the school office.\n\nYours faithfully,\n\n[signature]\n{signatory}\n\n[slip_title]\nTo be returned to the school if you do not wish to use these services\n\n[slip]\nI, {guardian}, guardian of the pupil {student}, do not wish to use the télé-services and ask the school to cancel my activation code.\n\n[slip_self]\nI, {student}, do not wish to use the télé-services and ask the school to cancel my activation code.\n\n[slip_several]\nI, {guardian}, do not wish to use the télé-services and ask the school to cancel my activation codes for (strike out the pupils whom this does not concern): {students}.\n\n[slip_reference]\nReference: {reference}\n\n[slip_date]\nDate:\n\n[slip_signature]\nSignature:\n','\n',char(10)));
INSERT INTO printed_text VALUES(3,replace('# La lettre qui communique son code d’activation à un responsable (CAR).\n#\n# [partie] : la mise en page place chaque partie ; ce fichier ne contient que les mots.\n# Une ligne est un paragraphe ; une ligne vide sépare ; « - » annonce un élément de liste, « 1. » une étape, « = » un titre.\n# {champ} est remplacé ; une ligne dont un champ n’a pas de valeur est omise ; une liste ({services}) répète sa ligne.\n# Les parties en « _several » servent à un responsable de plusieurs enfants, informé par une seule lettre (--per guardian).\n# Le code lui-même a sa place dans l’encadré. La date de naissance n’est jamais imprimée : elle protège le code.\n\n[school]\n{school}\n\n[contact]\n{school_address}\nTél. {phone}\n{email}\n\n[date]\nLe {date}\n\n[subject]\nObjet : ouverture des télé-services – votre code d’activation\n\n[opening]\nMadame, Monsieur,\n\nNotre établissement ouvre aux responsables d’élèves des télé-services, qui leur permettent de suivre sur internet la scolarité de leur enfant. Services ouverts à ce jour :\n- {services}\n\n[subject_several]\nObjet : ouverture des télé-services – vos codes d’activation\n\n[opening_several]\nMadame, Monsieur,\n\nNotre établissement ouvre aux responsables d’élèves des télé-services, qui leur permettent de suivre sur internet la scolarité de leurs enfants. Services ouverts à ce jour :\n- {services}\n\n# Les parties en « _self » servent à un élève majeur qui est son propre responsable ; sans elles, il lit celles de tous.\n[opening_self]\nMadame, Monsieur,\n\nNotre établissement ouvre des télé-services, qui vous permettent de suivre votre scolarité sur internet. Services ouverts à ce jour :\n- {services}\n\n[code]\nVotre code d’activation\n\n[code_for]\nResponsable : {guardian}\nÉlève : {student}\nSite : {site_beside_code}\n\n[code_for_self]\nÉlève : {student}\nSite : {site_beside_code}\n\n# Ce qu’entend, à la place du code QR, qui écoute la lettre.\n[qr]\nCode QR facultatif : l’adresse du site avec le code d’activation, écrits à côté\n\n[code_several]\nVos codes d’activation\n\n[code_for_several]\nResponsable : {guardian}\n\n[child]\n{student}\n\n[explanations]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez ce code et la date de naissance de votre enfant.\n3. Choisissez votre identifiant et votre mot de passe : le code ne vous sera plus demandé.\n\nCe code fonctionne à partir du lendemain de sa création et reste valable tant que votre enfant est scolarisé dans l’établissement. Il vous est personnel et ne concerne que cet enfant ; l’autre responsable légal, s’il y en a un, reçoit le sien.\n\nIl ne sert qu’à ouvrir votre compte, ou à rattacher cet enfant au compte que vous avez déjà : un seul compte réunit tous vos enfants. Conservez cette lettre ; en cas de perte, demandez un nouveau code au secrétariat.\n\nVeuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[explanations_self]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez ce code et votre date de naissance.\n3. Choisissez votre identifiant et votre mot de passe : le code ne vous sera plus demandé.\n\nCe code fonctionne à partir du lendemain de sa création et reste valable tant que vous êtes scolarisé(e) dans l’établissement. Vous le recevez en tant que votre propre responsable : il vous est personnel, ne le confiez à personne.\n\nIl ne sert qu’à ouvrir votre compte. Conservez cette lettre ; en cas de perte, demandez un nouveau code au secrétariat.\n\nVeuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[explanations_several]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez l’un de ces codes et la date de naissance de l’enfant à qui il correspond.\n3. Choisissez votre identifiant et votre mot de passe : ce compte réunira tous vos enfants.\n\nCes codes fonctionnent dès le lendemain de leur création, tant que vos enfants sont scolarisés dans l’établissement. Ils vous sont personnels ; l’autre responsable légal, s’il y en a un, reçoit les siens. Conservez cette lettre ; en cas de perte, adressez-vous au secrétariat.\n\nVeuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[signature]\n{signatory}\n\n[slip_title]\nCoupon à retourner à l’établissement si vous ne souhaitez pas vous abonner\n\n[slip]\nJe soussigné(e), {guardian}, responsable de l’élève {student}, ne souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation.\n\n[slip_self]\nJe soussigné(e), {student}, ne souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation.\n\n[slip_several]\nJe soussigné(e), {guardian}, ne souhaite pas m’abonner aux télé-services et demande l’invalidation de mes codes d’activation pour (rayez les élèves non concernés) : {students}.\n\n[slip_reference]\nRéférence : {reference}\n\n[slip_date]\nDate :\n\n[slip_signature]\nSignature :\n','\n',char(10)));
INSERT INTO printed_text VALUES(4,replace('# Le récapitulatif d’un envoi de coupons à découper, pour qui les imprime et les distribue. Mêmes règles que pour la lettre.\n\n[title]\nCoupons des codes d’activation : récapitulatif\n\n[about]\n{school} ({uai})\nLot {batch}, du {date}\n\n[by_division]\nCoupons rangés par division, puis par nom.\n\n[by_postcode]\nCoupons rangés par code postal, puis par division et par nom.\n\n[duplex]\nRecto verso : le dos de chaque feuille reste blanc, pour que les coupons puissent être découpés.\n\n[simplex]\nÀ imprimer en recto seul : le dos d’un coupon ne doit pas porter le code d’un autre élève.\n\n[counts]\nCoupons : {letters}\nFeuilles à imprimer : {sheets}\nFichiers : {files}\nCe qui se trouve sur chaque page : {manifest}\n\nChaque coupon porte un code personnel : ne laissez pas les feuilles près de l’imprimante, et remettez chaque coupon à son élève, en main propre.\n\n[division]\nDivision\n\n[file]\nFichier\n\n[letters]\nCoupons\n\n[no_division]\nsans division\n\n[total]\nTotal\n','\n',char(10)));
INSERT INTO printed_text VALUES(5,replace('# Le coupon qui communique son code d’activation à un élève (CAE), huit par page, à découper et à distribuer en classe.\n# Mêmes règles que pour la lettre. La date de naissance n’y figure jamais : elle protège le code.\n\n[school]\n{school}\n\n[name]\nÉlève : {student}\n\n# Ce qu’entend, à la place du code QR, qui écoute le coupon.\n[qr]\nCode QR facultatif : l’adresse du site avec le code d’activation, écrits à côté\n\n[steps]\n= Pour ouvrir votre compte de télé-services\n1. {site_url}\n2. Entrez ce code et votre date de naissance.\n3. Choisissez un identifiant et un mot de passe.\n','\n',char(10)));
INSERT INTO printed_text VALUES(6,replace('# La lettre qui communique son code d’activation à un élève (CAE), distribuée en classe. Mêmes règles que pour celle d’un\n# responsable ; elle n’a pas de coupon à retourner.\n\n[school]\n{school}\n\n[contact]\n{school_address}\nTél. {phone}\n{email}\n\n[date]\nLe {date}\n\n[subject]\nObjet : ouverture des télé-services – votre code d’activation\n\n[opening]\nChère élève, cher élève,\n\nNotre établissement ouvre à ses élèves des télé-services, qui vous permettent de suivre votre scolarité sur internet. Services ouverts à ce jour :\n- {services}\n\n[code]\nVotre code d’activation\n\n[code_for]\nÉlève : {student}\nSite : {site_beside_code}\n\n# Ce qu’entend, à la place du code QR, qui écoute la lettre.\n[qr]\nCode QR facultatif : l’adresse du site avec le code d’activation, écrits à côté\n\n[explanations]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez ce code et votre date de naissance.\n3. Choisissez votre identifiant et votre mot de passe : le code ne vous sera plus demandé.\n\nCe code fonctionne à partir du lendemain de sa création et reste valable tant que vous êtes scolarisé(e) dans l’établissement. Il vous est personnel : ne le confiez à personne. Vos responsables légaux reçoivent chacun le leur.\n\nIl ne sert qu’à ouvrir votre compte. Conservez cette lettre ; en cas de perte, demandez un nouveau code au secrétariat.\n\nAvec tous nos vœux de réussite,\n\n[signature]\n{signatory}\n','\n',char(10)));
CREATE TABLE printing (
  batch_id       INTEGER PRIMARY KEY REFERENCES batch,
  paper          TEXT NOT NULL,
  letter_order   TEXT NOT NULL CHECK (letter_order IN ('division', 'postcode')),
  duplex         INTEGER NOT NULL CHECK (duplex IN (0, 1)),
  dated          TEXT NOT NULL,
  title          TEXT NOT NULL,
  uai            TEXT NOT NULL,
  school_name    TEXT NOT NULL,
  school_address TEXT NOT NULL,
  phone          TEXT NOT NULL,
  email          TEXT NOT NULL,
  site_url       TEXT NOT NULL,
  signatory      TEXT NOT NULL,
  services       TEXT NOT NULL,               -- the open ones, in French
  window_x       REAL NOT NULL,
  window_y       REAL NOT NULL,
  qr             INTEGER NOT NULL CHECK (qr IN (0, 1)),
  summary_id     INTEGER NOT NULL REFERENCES printed_text,
  characters     TEXT NOT NULL                -- that the embedded fonts hold, a line for each font
, edition INTEGER NOT NULL DEFAULT 1) STRICT;
INSERT INTO printing VALUES(13,'family-letters','division',1,'2026-11-23','Codes d''activation, Collège Jeanne-Villepreux','0754321P','Collège Jeanne-Villepreux','','01 23 45 67 89','','https://teleservices.example.org','','consultation des notes',110.0,55.0,1,1,replace(' (),-./0123456789:;ABCDEFGHIJKLMNOPQRSTUVWXYZ[]abcdefghijklmnopqrstuvwxyzÉàçèéê’•\n ()-./0123456789:CJOPTVYabcdefghijlmnoprstuvwxyzàèé–’\n .01249ACEILMNPRTadeilorstuÉ\n-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\n','\n',char(10)),2);
INSERT INTO printing VALUES(14,'student-slips','division',0,'2026-11-23','Codes d''activation, Collège Jeanne-Villepreux','0754321P','Collège Jeanne-Villepreux','','01 23 45 67 89','','https://teleservices.example.org','','consultation des notes',110.0,55.0,1,4,replace(' ()-./0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZacdefghilmnoprstuvxzÉËèéŒ\n -./0123456789:CJPVacdeghilmnoprstuvxèé\n\n-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\n','\n',char(10)),2);
INSERT INTO printing VALUES(15,'student-letters','division',0,'2026-11-23','Codes d''activation, Collège Jeanne-Villepreux','0754321P','Collège Jeanne-Villepreux','','01 23 45 67 89','','https://teleservices.example.org','','consultation des notes',110.0,55.0,1,1,replace(' (),-./0123456789:;ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijlmnopqrstuvxzÉàçèéêœ’•\n -./0123456789:CJOPVabcdeghijlmnoprstuvxèé–’\n 06AILMNRTaé\n-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\n','\n',char(10)),2);
CREATE TABLE printed_wording (
  batch_id INTEGER NOT NULL REFERENCES printing ON DELETE CASCADE,
  language TEXT NOT NULL,
  text_id  INTEGER NOT NULL REFERENCES printed_text,
  PRIMARY KEY (batch_id, language)
) STRICT, WITHOUT ROWID;
INSERT INTO printed_wording VALUES(13,'en',2);
INSERT INTO printed_wording VALUES(13,'fr',3);
INSERT INTO printed_wording VALUES(14,'fr',5);
INSERT INTO printed_wording VALUES(15,'fr',6);
CREATE TABLE letter (
  notice_id           INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,
  first_name          TEXT NOT NULL,
  surname             TEXT NOT NULL,
  division            TEXT NOT NULL,
  guardian_title      TEXT,                   -- NULL, as the next two: the student is told his own code
  guardian_first_name TEXT,
  guardian_surname    TEXT,
  language            TEXT,                   -- that the guardian reads; NULL: French
  address             TEXT NOT NULL           -- the lines in the envelope's window
) STRICT;
INSERT INTO letter VALUES(1,'Hugo','MARTIN','3 A','MME','Claire','MARTIN',NULL,replace('MME Claire MARTIN\n1 rue des Lilas\n94000 CRÉTEIL','\n',char(10)));
INSERT INTO letter VALUES(2,'Léa','MARTIN','6A','MME','Claire','MARTIN',NULL,'');
INSERT INTO letter VALUES(3,'Léa','MARTIN','6A','M.','Paul','MARTIN','en',replace('M. Paul MARTIN\n2 rue du Port\n94000 CRÉTEIL','\n',char(10)));
INSERT INTO letter VALUES(4,'Hugo','MARTIN','3 A',NULL,NULL,NULL,NULL,replace('Hugo MARTIN\n3 A','\n',char(10)));
INSERT INTO letter VALUES(5,'Léa','MARTIN','6A',NULL,NULL,NULL,NULL,replace('Léa MARTIN\n6A','\n',char(10)));
INSERT INTO letter VALUES(6,'Œdipe','NOËL','6A',NULL,NULL,NULL,NULL,replace('Œdipe NOËL\n6A','\n',char(10)));
INSERT INTO letter VALUES(7,'Léa','MARTIN','6A',NULL,NULL,NULL,NULL,replace('Léa MARTIN\n6A','\n',char(10)));
CREATE TABLE student_key (
  key        TEXT NOT NULL,
  student_id INTEGER NOT NULL,
  PRIMARY KEY (key, student_id)
) STRICT, WITHOUT ROWID;
INSERT INTO student_key VALUES('martinhugo',102);
INSERT INTO student_key VALUES('martinlea',101);
INSERT INTO student_key VALUES('noeloedipe',103);
CREATE TABLE guardian_key (
  key         TEXT NOT NULL,
  guardian_id INTEGER NOT NULL,
  PRIMARY KEY (key, guardian_id)
) STRICT, WITHOUT ROWID;
INSERT INTO guardian_key VALUES('dupontclaire',201);
INSERT INTO guardian_key VALUES('grandpereluc',204);
INSERT INTO guardian_key VALUES('martinclaire',201);
INSERT INTO guardian_key VALUES('martinpaul',202);
INSERT INTO guardian_key VALUES('noelzoe',203);
CREATE TABLE withdrawal (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER REFERENCES guardian,    -- NULL: the student's own access
  reason      TEXT NOT NULL CHECK (reason IN ('refusal', 'request')),
  taken_on    TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,       -- by whom; NULL: not known
  inferred    INTEGER NOT NULL DEFAULT 0      -- 1: by the migration, from the last code
) STRICT;
CREATE TABLE student_correction (
  student_id INTEGER NOT NULL REFERENCES student,
  field      TEXT NOT NULL,                   -- a column of the table, or address
  siecle     TEXT NOT NULL,                   -- what SIECLE said last
  since      TEXT NOT NULL,
  list       TEXT NOT NULL,                   -- the file that corrected it; empty where it is not known
  batch_id   INTEGER REFERENCES batch,
  PRIMARY KEY (student_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE guardian_correction (
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  field       TEXT NOT NULL,
  siecle      TEXT NOT NULL,
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,
  PRIMARY KEY (guardian_id, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE bond_correction (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  siecle      INTEGER CHECK (siecle IN (0, 1, 2)),             -- the rank, 0 for none; NULL: SIECLE has no such bond
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch,
  PRIMARY KEY (student_id, guardian_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE listed_student (
  student_id INTEGER PRIMARY KEY REFERENCES student,
  since      TEXT NOT NULL,
  list       TEXT NOT NULL,
  batch_id   INTEGER REFERENCES batch
) STRICT;
INSERT INTO listed_student VALUES(101,'2026-11-23','students.csv',2);
INSERT INTO listed_student VALUES(102,'2026-11-23','students.csv',2);
INSERT INTO listed_student VALUES(103,'2026-11-23','students.csv',2);
CREATE TABLE listed_guardian (
  guardian_id INTEGER PRIMARY KEY REFERENCES guardian,
  since       TEXT NOT NULL,
  list        TEXT NOT NULL,
  batch_id    INTEGER REFERENCES batch
) STRICT;
INSERT INTO listed_guardian VALUES(201,'2026-11-23','guardians.csv',2);
INSERT INTO listed_guardian VALUES(202,'2026-11-23','guardians.csv',2);
INSERT INTO listed_guardian VALUES(203,'2026-11-23','guardians.csv',2);
INSERT INTO listed_guardian VALUES(204,'2026-11-23','guardians.csv',2);
CREATE TABLE marked_place (
  directory TEXT PRIMARY KEY,
  own_disk  INTEGER NOT NULL CHECK (own_disk IN (0, 1))  -- on the store's file system: if it is missing it was removed
) STRICT, WITHOUT ROWID;
INSERT INTO marked_place VALUES('letters',1);
CREATE TABLE delivery_report (
  file_id     INTEGER NOT NULL REFERENCES message,
  fate        TEXT NOT NULL CHECK (fate IN ('failed', 'delayed')),
  reported_on TEXT NOT NULL,
  reason      TEXT NOT NULL,
  PRIMARY KEY (file_id, fate)
) STRICT, WITHOUT ROWID;
CREATE TABLE former_student (
  student_id  INTEGER NOT NULL,
  until_batch INTEGER NOT NULL,
  email       TEXT NOT NULL,
  PRIMARY KEY (student_id, until_batch)
) STRICT, WITHOUT ROWID;
CREATE TABLE said (
  kind   INTEGER NOT NULL,
  id     INTEGER NOT NULL,    -- ELEVE_ID, PERSONNE_ID or ADRESSE_ID
  other  INTEGER NOT NULL,    -- ADRESSE_ID of a person, or 0; PERSONNE_ID of a bond
  record INTEGER NOT NULL,    -- 0: it shall be read in any case
  PRIMARY KEY (kind, id, other)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('batch',15);
CREATE INDEX mef_label ON mef (label);
CREATE INDEX student_division ON student (division, sort_name);
CREATE INDEX student_mef ON student (mef);
CREATE UNIQUE INDEX bond_one_guardian_a_rank ON bond (student_id, rank) WHERE rank IS NOT NULL;
CREATE INDEX bond_guardian ON bond (guardian_id);
CREATE INDEX batch_unfinished ON batch (state) WHERE state IN ('prepared', 'committed');
CREATE UNIQUE INDEX code_one_valid_car ON code (student_id, guardian_id) WHERE kind = 'CAR' AND ended_on IS NULL;
CREATE UNIQUE INDEX code_one_valid_cae ON code (student_id) WHERE kind = 'CAE' AND ended_on IS NULL;
CREATE INDEX code_owner ON code (student_id, guardian_id);
CREATE TRIGGER code_is_kept BEFORE DELETE ON code
BEGIN SELECT raise(ABORT, 'codes are never deleted'); END;
CREATE TRIGGER code_is_fixed BEFORE UPDATE OF code_id, kind, student_id, guardian_id, sealed, hash, created_on ON code
BEGIN SELECT raise(ABORT, 'a code never changes'); END;
CREATE TRIGGER code_stays_ended BEFORE UPDATE OF ended_on, reason ON code WHEN old.ended_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'an invalid code never becomes valid again'); END;
CREATE INDEX event_batch ON event (batch_id);
CREATE TRIGGER event_is_kept BEFORE DELETE ON event
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event
BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE INDEX delivered_file_batch ON delivered_file (batch_id);
CREATE INDEX notice_batch ON notice (batch_id);
CREATE INDEX notice_file ON notice (file_id, page);
CREATE INDEX notice_code ON notice (code_id);
CREATE UNIQUE INDEX notice_one_reservation ON notice (code_id, channel) WHERE state = 'reserved';
CREATE TRIGGER notice_is_kept BEFORE DELETE ON notice WHEN old.state = 'told'
BEGIN SELECT raise(ABORT, 'notifications are never deleted'); END;
CREATE INDEX test_published ON test (published_on);
CREATE INDEX test_changed ON test (changed_by);
CREATE INDEX mark_test ON mark (test_id);
CREATE INDEX mark_changed ON mark (changed_by);
CREATE INDEX absence_student ON absence (student_id);
CREATE INDEX absence_from ON absence (from_at);
CREATE INDEX absence_changed ON absence (changed_by);
CREATE INDEX message_unsent ON message (state) WHERE state <> 'sent';
CREATE TRIGGER message_is_kept BEFORE DELETE ON message
BEGIN SELECT raise(ABORT, 'what became of a message is never forgotten'); END;
CREATE TRIGGER message_stays_sent BEFORE UPDATE ON message WHEN old.state = 'sent'
BEGIN SELECT raise(ABORT, 'a message that was sent is not sent again'); END;
CREATE INDEX notice_returned ON notice (code_id) WHERE returned_on IS NOT NULL;
CREATE TRIGGER notice_stays_told BEFORE UPDATE OF batch_id, code_id, channel, state, file_id, page, told_on ON notice
WHEN old.state = 'told'
BEGIN SELECT raise(ABORT, 'what was told never changes'); END;
CREATE TRIGGER notice_stays_returned BEFORE UPDATE OF returned_on ON notice WHEN old.returned_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'what came back never changes'); END;
CREATE TRIGGER guardian_was BEFORE UPDATE ON guardian
WHEN (old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city, old.country)
  IS NOT (new.email, new.line1, new.line2, new.line3, new.line4, new.postcode, new.city, new.country)
BEGIN
  INSERT INTO former_guardian
  SELECT old.guardian_id, ifnull(max(batch_id), 0), old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city,
         old.country
  FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER wording_is_kept BEFORE DELETE ON wording
BEGIN SELECT raise(ABORT, 'wordings are never deleted'); END;
CREATE TRIGGER wording_is_fixed BEFORE UPDATE ON wording
BEGIN SELECT raise(ABORT, 'a wording is never changed: a new one is added'); END;
CREATE TRIGGER guardian_language_is_kept BEFORE DELETE ON guardian_language
BEGIN SELECT raise(ABORT, 'languages are never deleted'); END;
CREATE TRIGGER guardian_language_is_fixed BEFORE UPDATE ON guardian_language
BEGIN SELECT raise(ABORT, 'a language is never changed: a new one is added'); END;
CREATE INDEX delivered_file_copy ON delivered_file (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX code_ended_guardian ON code (guardian_id) WHERE ended_on IS NOT NULL;
CREATE INDEX event_ended_code ON event (code_id) WHERE what = 'code-invalidated';
CREATE INDEX unreachable_batch ON unreachable (batch_id);
CREATE UNIQUE INDEX withdrawal_owner ON withdrawal (student_id, ifnull(guardian_id, 0));
CREATE TRIGGER withdrawal_ends_codes BEFORE INSERT ON withdrawal
WHEN EXISTS (
  SELECT 1 FROM code
  WHERE student_id = new.student_id AND guardian_id IS new.guardian_id AND ended_on IS NULL
)
BEGIN SELECT raise(ABORT, 'there is a valid code'); END;
CREATE TRIGGER withdrawal_bars_codes BEFORE INSERT ON code
WHEN EXISTS (
  SELECT 1 FROM withdrawal
  WHERE student_id = new.student_id AND ifnull(guardian_id, 0) = ifnull(new.guardian_id, 0)
)
BEGIN SELECT raise(ABORT, 'access was taken away'); END;
CREATE INDEX student_left ON student (left_on) WHERE left_on IS NOT NULL;
CREATE INDEX bond_correction_guardian ON bond_correction (guardian_id);
CREATE INDEX delivered_message_name ON delivered_file (name) WHERE channel = 'email';
CREATE TRIGGER student_was BEFORE UPDATE OF email ON student
WHEN old.email IS NOT new.email
BEGIN
  INSERT INTO former_student
  SELECT old.student_id, ifnull(max(batch_id), 0), old.email FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
COMMIT;
