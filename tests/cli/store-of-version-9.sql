BEGIN TRANSACTION;
CREATE TABLE school (
  only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
  uai             TEXT NOT NULL CHECK (length(uai) = 8),
  store_id        TEXT NOT NULL,
  key_fingerprint BLOB NOT NULL,
  joined_on       TEXT) STRICT;
INSERT INTO school VALUES(1,'0754321P','3efeb5d001156559',X'866b75628539692f97f4ec048f5a0a048756c563517e1ecb14aa037598524fd5','2026-09-01');
CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL) STRICT;
INSERT INTO setting VALUES('school.name','Collège Jeanne-Villepreux');
INSERT INTO setting VALUES('site.url','https://teleservices.example.org');
INSERT INTO setting VALUES('mail.sender','ce.0754321p@example.org');
CREATE TABLE service (
  name      TEXT PRIMARY KEY,
  open      INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1)),
  eligible  INTEGER NOT NULL DEFAULT 1 CHECK (eligible IN (0, 1)),
  mandatory INTEGER NOT NULL DEFAULT 0 CHECK (mandatory IN (0, 1)),
  CHECK (eligible OR NOT open)) STRICT;
INSERT INTO service VALUES('notes',1,1,0);
CREATE TABLE mef (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL) STRICT;
CREATE TABLE division (
  code  TEXT PRIMARY KEY,
  label TEXT NOT NULL) STRICT;
CREATE TABLE division_mef (
  division TEXT NOT NULL REFERENCES division ON DELETE CASCADE,
  mef      TEXT NOT NULL,
  PRIMARY KEY (division, mef)) STRICT;
CREATE TABLE student (
  student_id  INTEGER PRIMARY KEY,
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
  sort_name   TEXT NOT NULL,
  birth_name  TEXT) STRICT;
INSERT INTO student VALUES(101,'','MARTIN','','Léa','2013-02-14','10010012110','6A','','','','','','','','',NULL,'martin lea',NULL);
INSERT INTO student VALUES(102,'','MARTIN','','Hugo','2011-05-01','10310019110','3 A','','','','','','','','',NULL,'martin hugo',NULL);
INSERT INTO student VALUES(103,'','NOËL','','Œdipe','2012-12-31','10010012110','6A','','','','','','','','',NULL,'noel oedipe',NULL);
CREATE TABLE guardian (
  guardian_id INTEGER PRIMARY KEY,
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
  left_on     TEXT,
  sort_name   TEXT NOT NULL,
  birth_name  TEXT) STRICT;
INSERT INTO guardian VALUES(201,'MME','DUPONT','MARTIN','Claire','claire@example.org','','1 rue des Lilas','','','','94000','Créteil','',NULL,'martin claire',NULL);
INSERT INTO guardian VALUES(202,'M.','MARTIN','','Paul','','','2 rue du Port','','','','94000','Créteil','',NULL,'martin paul',NULL);
INSERT INTO guardian VALUES(203,'MME','NOËL','','Zoé','','','','','','','','','',NULL,'noel zoe',NULL);
INSERT INTO guardian VALUES(204,'M.','GRAND-PÈRE','','Luc','luc@example.org','','','','','','','','',NULL,'grand pere luc',NULL);
CREATE TABLE bond (
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  rank        INTEGER CHECK (rank IN (1, 2)),
  PRIMARY KEY (student_id, guardian_id)) STRICT;
INSERT INTO bond VALUES(101,201,1);
INSERT INTO bond VALUES(101,202,2);
INSERT INTO bond VALUES(102,201,1);
INSERT INTO bond VALUES(103,203,1);
INSERT INTO bond VALUES(103,204,NULL);
CREATE TABLE batch (
  batch_id   INTEGER PRIMARY KEY AUTOINCREMENT,
  command    TEXT NOT NULL,
  actor      TEXT NOT NULL,
  started_at TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('done', 'prepared', 'committed', 'published', 'aborted'))
, token BLOB) STRICT;
INSERT INTO batch VALUES(1,'init','lea','2026-09-01T07:00:00Z','done',X'35a63d9aea1d8c265b9eedbfa6ec9db4');
INSERT INTO batch VALUES(2,'import','lea','2026-09-01T07:00:00Z','done',X'875c27c9df73fd6a397819feabda8ae4');
INSERT INTO batch VALUES(3,'open-service','lea','2026-09-01T07:00:00Z','done',X'1cab506441464406117b6b0f553a3ae4');
INSERT INTO batch VALUES(4,'open-service','lea','2026-09-01T07:00:00Z','done',X'f6b7768eed3bfa5e75f0c86cfaa0d62a');
INSERT INTO batch VALUES(5,'config set','lea','2026-09-01T07:00:00Z','done',X'119aba566a972d16ea5b449593f2daa2');
INSERT INTO batch VALUES(6,'config set','lea','2026-09-01T07:00:00Z','done',X'd916f40047e7f46521229bd13c560526');
INSERT INTO batch VALUES(7,'generate-car','lea','2026-09-02T07:00:00Z','done',X'bd5fd5334f2d8136fad64e465b72b78a');
INSERT INTO batch VALUES(8,'generate-cae','lea','2026-09-02T07:00:00Z','done',X'2ef1b75fd1fb6f97be292f40c296e93c');
INSERT INTO batch VALUES(9,'notify','lea','2026-09-03T07:00:00Z','published',X'6e1ec7c5e6359274e1bd1ba0d20b0faa');
INSERT INTO batch VALUES(10,'invalidate','lea','2026-09-10T07:00:00Z','done',X'645a37e16d9ba379529c1d7ca006358d');
INSERT INTO batch VALUES(11,'invalidate','lea','2026-09-11T07:00:00Z','done',X'ce9b8b24dfe7fa85addb7763d3fc98af');
INSERT INTO batch VALUES(12,'invalidate','lea','2026-09-11T07:00:00Z','done',X'9f60227a1352c91a3f1a64fd828ee98b');
INSERT INTO batch VALUES(13,'invalidate','lea','2026-09-12T07:00:00Z','done',X'398d95b497a5744efcd12f2653dfe079');
INSERT INTO batch VALUES(14,'invalidate','lea','2026-09-12T07:00:00Z','done',X'40b89a008aff5ed650d515eed04195b7');
INSERT INTO batch VALUES(15,'generate-car','lea','2026-09-13T07:00:00Z','done',X'c359cbeb4fb9f845c2dd52ad04659f74');
CREATE TABLE code (
  code_id     INTEGER PRIMARY KEY,
  kind        TEXT NOT NULL CHECK (kind IN ('CAR', 'CAE')),
  student_id  INTEGER NOT NULL REFERENCES student,
  guardian_id INTEGER REFERENCES guardian,
  sealed      BLOB NOT NULL CHECK (length(sealed) = 36),
  hash        BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  created_on  TEXT NOT NULL,
  notified_on TEXT,
  used_on     TEXT,
  ended_on    TEXT,
  reason      TEXT CHECK (reason IN ('refusal', 'lost', 'departure', 'renewed', 'request', 'rank')),
  CHECK ((kind = 'CAR') = (guardian_id IS NOT NULL)),
  CHECK ((ended_on IS NULL) = (reason IS NULL))) STRICT;
INSERT INTO code VALUES(1,'CAR',101,201,X'5ee4c22f2973e95958e6bf6735ffe9f1d23102f9538220c90eb2e52848aff755a6fda88b',X'7638a57321ac87271ec54a46a7b0b253f0ddd0f59d0705cc49973642f71a4259','2026-09-02','2026-09-03',NULL,'2026-09-12','refusal');
INSERT INTO code VALUES(2,'CAR',101,202,X'4441f7f7c8bf7a8686dfe0d61bba5d68b39b9bc33ea5131189b964408c830c5b29a1c484',X'950ea6fab215deee4781a2b804d8a3f27bf53603b447767a0567ffd4e55bd709','2026-09-02','2026-09-03',NULL,'2026-09-10','refusal');
INSERT INTO code VALUES(3,'CAR',102,201,X'c569d1394c24e59ab1049fb4f294c7ca6d92bd4aaa0d0993ac2a75f2841b0b9eb49b0ee6',X'c7f94c6d72c79e7033fb275609e07c163cfaa62d34b27a5fd40fb8053a19dc2b','2026-09-02','2026-09-03',NULL,'2026-09-11','request');
INSERT INTO code VALUES(4,'CAR',103,203,X'bd656a95b5a3d0ee8d291003bad53aedef1d4cf1a691574715e5b4bde50e9650de3a0cb4',X'e5ae8dfea38424dd77a1e739dfe54214b5eabd224f5c1dacfa13d05b2e3ba6bc','2026-09-02',NULL,NULL,'2026-09-11','lost');
INSERT INTO code VALUES(5,'CAE',101,NULL,X'ddb96f22737585b20fd96d8cc10123f0950c89f6dcb2f19ec7b83fffa3c01d9e64243dd3',X'2511eaea3048fc39f57a74e32ccc439a15ea776f33976ccdb42dfd9f3fd517d9','2026-09-02',NULL,NULL,NULL,NULL);
INSERT INTO code VALUES(6,'CAE',103,NULL,X'e1c09f6abdca34aac1086297c296b3db753c5f2609fbc013a522048f5da9d04b2257ebb6',X'77bfcb5cb77bca7e0e02432e5afa61afef70fcb69e2c3d700021375f252a3d49','2026-09-02',NULL,NULL,'2026-09-12','refusal');
INSERT INTO code VALUES(7,'CAE',102,NULL,X'f0cd8b933c1a3e583c273492ee55b3c1eba2360a5e26d5ea137e43b31ac7c0bb0582ac84',X'f77f0ea2de75e7f233d65c4637532a1771cbade0d12d33f3a9fd68597148f406','2026-09-02',NULL,NULL,NULL,NULL);
INSERT INTO code VALUES(8,'CAR',101,201,X'857d987211864edf613ecb1ab5347736d63d4bc672248ebeea142c4806b8e6ad93ec4972',X'3a781b4835b24c900887ec4d3c55db2ba2c02203522e959e5d787774b9465af1','2026-09-13',NULL,NULL,NULL,NULL);
CREATE TABLE event (
  event_id    INTEGER PRIMARY KEY,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  what        TEXT NOT NULL,
  student_id  INTEGER,
  guardian_id INTEGER,
  code_id     INTEGER,
  detail      TEXT) STRICT;
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
INSERT INTO event VALUES(18,7,'code-created',101,201,1,NULL);
INSERT INTO event VALUES(19,7,'code-created',101,202,2,NULL);
INSERT INTO event VALUES(20,7,'code-created',102,201,3,NULL);
INSERT INTO event VALUES(21,7,'code-created',103,203,4,NULL);
INSERT INTO event VALUES(22,8,'code-created',101,NULL,5,NULL);
INSERT INTO event VALUES(23,8,'code-created',103,NULL,6,NULL);
INSERT INTO event VALUES(24,8,'code-created',102,NULL,7,NULL);
INSERT INTO event VALUES(25,9,'code-notified',102,201,3,'email');
INSERT INTO event VALUES(26,9,'code-notified',101,201,1,'email');
INSERT INTO event VALUES(27,9,'code-notified',101,202,2,'paper');
INSERT INTO event VALUES(28,10,'code-invalidated',101,202,2,'refusal');
INSERT INTO event VALUES(30,11,'code-invalidated',102,201,3,'request');
INSERT INTO event VALUES(32,12,'code-invalidated',103,203,4,'lost');
INSERT INTO event VALUES(33,13,'code-invalidated',103,NULL,6,'refusal');
INSERT INTO event VALUES(35,14,'code-invalidated',101,201,1,'refusal');
INSERT INTO event VALUES(38,15,'code-created',101,201,8,NULL);
CREATE TABLE batch_place (
  batch_id    INTEGER NOT NULL REFERENCES batch,
  channel     TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  destination TEXT NOT NULL,
  staging     TEXT NOT NULL,
  PRIMARY KEY (batch_id, channel)) STRICT;
INSERT INTO batch_place VALUES(9,'paper','/srv/school/store/letters','/srv/school/store/letters/scts-staging-3efeb5d0-9');
INSERT INTO batch_place VALUES(9,'email','/srv/school/store/spool','/srv/school/store/spool/scts-staging-3efeb5d0-9');
CREATE TABLE delivered_file (
  file_id  INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch,
  channel  TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  name     TEXT NOT NULL,
  notices  INTEGER NOT NULL,
  sha256   BLOB CHECK (length(sha256) = 32),
  state    TEXT NOT NULL CHECK (state IN ('planned', 'staged', 'published', 'damaged')), copy_of INTEGER REFERENCES delivered_file,
  CHECK (state = 'planned' OR sha256 IS NOT NULL)) STRICT;
INSERT INTO delivered_file VALUES(1,9,'email','1788418800.B9P1.3efeb5d0',1,X'52edc3d74dba78979117cb7037eea359a1a5366fec86a838b0675e0cba444416','published',NULL);
INSERT INTO delivered_file VALUES(2,9,'email','1788418800.B9P2.3efeb5d0',1,X'c329340c53b6dcc8bc65629585ed0a5788115db9ed579b9dcc8ae75474023fc6','published',NULL);
INSERT INTO delivered_file VALUES(3,9,'paper','car-0754321P-000009-6A.pdf',1,X'a7461baebba9d33d573c40f693c0c656912c88c4d648866019a74b53220f13f3','published',NULL);
INSERT INTO delivered_file VALUES(4,9,'paper','car-0754321P-000009-pages.csv',0,X'546f2987d40738aa5bbd51ca64aad7eaca385075d17ef9b9361fd5abd77bfa9b','published',NULL);
INSERT INTO delivered_file VALUES(5,9,'paper','car-0754321P-000009-summary.pdf',0,X'39d7fab1c61f1a4c79bda0c666a74857841c2b1229f44ea321b628e5ceb94354','published',NULL);
CREATE TABLE notice (
  notice_id INTEGER PRIMARY KEY,
  batch_id  INTEGER NOT NULL REFERENCES batch,
  code_id   INTEGER NOT NULL REFERENCES code,
  channel   TEXT NOT NULL CHECK (channel IN ('email', 'paper')),
  state     TEXT NOT NULL CHECK (state IN ('reserved', 'told')),
  file_id   INTEGER NOT NULL REFERENCES delivered_file,
  page      INTEGER NOT NULL
, told_on TEXT, returned_on TEXT
  CHECK (returned_on IS NULL OR (state = 'told' AND returned_on >= told_on))) STRICT;
INSERT INTO notice VALUES(1,9,3,'email','told',1,1,'2026-09-03',NULL);
INSERT INTO notice VALUES(2,9,1,'email','told',2,1,'2026-09-03',NULL);
INSERT INTO notice VALUES(3,9,2,'paper','told',3,1,'2026-09-03',NULL);
CREATE TABLE unreachable (
  code_id  INTEGER PRIMARY KEY REFERENCES code,
  reason   TEXT NOT NULL,
  batch_id INTEGER NOT NULL REFERENCES batch) STRICT;
INSERT INTO unreachable VALUES(4,'no address at all',9);
CREATE TABLE imported_file (
  kind        TEXT PRIMARY KEY,
  exported_at TEXT,
  imported_at TEXT NOT NULL) STRICT;
INSERT INTO imported_file VALUES('students',NULL,'2026-09-01T07:00:00Z');
INSERT INTO imported_file VALUES('guardians',NULL,'2026-09-01T07:00:00Z');
INSERT INTO imported_file VALUES('bonds',NULL,'2026-09-01T07:00:00Z');
CREATE TABLE publication (
  service TEXT PRIMARY KEY CHECK (service IN ('notes', 'absences')),
  mode    TEXT NOT NULL CHECK (mode IN ('continuous', 'scheduled'))) STRICT;
CREATE TABLE due_date (
  service  TEXT NOT NULL REFERENCES publication,
  mef      TEXT NOT NULL,
  division TEXT NOT NULL,
  due_on   TEXT NOT NULL,
  PRIMARY KEY (service, mef, division, due_on)) STRICT, WITHOUT ROWID;
CREATE TABLE test (
  test_id      INTEGER PRIMARY KEY,
  division     TEXT NOT NULL,
  subject      TEXT NOT NULL,
  title        TEXT NOT NULL,
  given_on     TEXT,
  published_on TEXT,
  out_of       TEXT NOT NULL,
  coefficient  TEXT NOT NULL,
  gone         INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by   INTEGER NOT NULL REFERENCES batch) STRICT;
CREATE TABLE mark (
  student_id INTEGER NOT NULL REFERENCES student,
  test_id    INTEGER NOT NULL REFERENCES test,
  mark       TEXT NOT NULL,
  changed_by INTEGER NOT NULL REFERENCES batch,
  PRIMARY KEY (student_id, test_id)) STRICT, WITHOUT ROWID;
CREATE TABLE absence (
  absence_id INTEGER PRIMARY KEY,
  student_id INTEGER NOT NULL REFERENCES student,
  from_at    TEXT NOT NULL,
  to_at      TEXT NOT NULL,
  reason     TEXT NOT NULL,
  justified  INTEGER NOT NULL CHECK (justified IN (0, 1)),
  gone       INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
  changed_by INTEGER NOT NULL REFERENCES batch) STRICT;
CREATE TABLE replication (
  replica       TEXT PRIMARY KEY,
  replicated_at TEXT NOT NULL
, last_code INTEGER) STRICT;
CREATE TABLE message (
  file_id    INTEGER PRIMARY KEY REFERENCES delivered_file,
  state      TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'deferred', 'failed', 'unknown')),
  attempts   INTEGER NOT NULL DEFAULT 0,
  next_try   TEXT,
  trouble    TEXT,
  number     INTEGER,
  changed_at TEXT NOT NULL,
  CHECK ((state = 'deferred') = (next_try IS NOT NULL)),
  CHECK ((trouble IS NOT NULL) = (state IN ('deferred', 'failed', 'unknown')))) STRICT;
INSERT INTO message VALUES(1,'queued',0,NULL,NULL,NULL,'2026-09-03T07:00:00Z');
INSERT INTO message VALUES(2,'queued',0,NULL,NULL,NULL,'2026-09-03T07:00:00Z');
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
  PRIMARY KEY (guardian_id, until_batch)) STRICT, WITHOUT ROWID;
CREATE TABLE wording (
  kind     TEXT NOT NULL CHECK (kind IN ('car-letter', 'car-message', 'cae-letter', 'cae-message', 'cae-slip')),
  language TEXT NOT NULL CHECK (length(language) = 2),
  batch_id INTEGER NOT NULL REFERENCES batch,
  text     TEXT,
  PRIMARY KEY (kind, language, batch_id)) STRICT, WITHOUT ROWID;
CREATE TABLE guardian_language (
  guardian_id INTEGER NOT NULL REFERENCES guardian,
  batch_id    INTEGER NOT NULL REFERENCES batch,
  language    TEXT CHECK (length(language) = 2),
  PRIMARY KEY (guardian_id, batch_id)) STRICT, WITHOUT ROWID;
CREATE TABLE printed_text (
  text_id INTEGER PRIMARY KEY,
  text    TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO printed_text VALUES(1,replace('# Le récapitulatif d’un envoi de lettres, pour qui les imprime et les distribue. Mêmes règles que pour la lettre.\n\n[title]\nLettres des codes d’activation : récapitulatif\n\n[about]\n{school} ({uai})\nLot {batch}, du {date}\n\n[by_division]\nLettres rangées par division, puis par nom.\n\n[by_postcode]\nLettres rangées par code postal, puis par division et par nom.\n\n[duplex]\nRecto verso : le dos de chaque lettre reste blanc, la suivante commence sur une autre feuille.\n\n[counts]\nLettres, et feuilles à imprimer : {letters}\nFichiers : {files}\nCe qui se trouve sur chaque page : {manifest}\n\nChaque lettre porte un code personnel : ne la laissez pas près de l’imprimante, mettez-la sous pli.\n\n[division]\nDivision\n\n[file]\nFichier\n\n[letters]\nLettres\n\n[no_division]\nsans division\n\n[total]\nTotal\n','\n',char(10)));
INSERT INTO printed_text VALUES(2,replace('# La lettre qui communique son code d’activation à un responsable (CAR).\n#\n# [partie] : la mise en page place chaque partie ; ce fichier ne contient que les mots.\n# Une ligne est un paragraphe ; une ligne vide sépare ; « - » annonce un élément de liste, « 1. » une étape, « = » un titre.\n# {champ} est remplacé ; une ligne dont un champ n’a pas de valeur est omise ; une liste ({services}) répète sa ligne.\n# Les parties en « _several » servent à un responsable de plusieurs enfants, informé par une seule lettre (--per guardian).\n# Le code lui-même a sa place dans l’encadré. La date de naissance n’est jamais imprimée : elle protège le code.\n\n[school]\n{school}\n\n[contact]\n{school_address}\nTél. {phone}\n{email}\n\n[date]\nLe {date}\n\n[subject]\nObjet : ouverture des télé-services – votre code d’activation\n\n[opening]\nMadame, Monsieur,\n\nNotre établissement ouvre aux responsables d’élèves des télé-services, qui leur permettent de suivre sur internet la scolarité de leur enfant. Services ouverts à ce jour :\n- {services}\n\n[subject_several]\nObjet : ouverture des télé-services – vos codes d’activation\n\n[opening_several]\nMadame, Monsieur,\n\nNotre établissement ouvre aux responsables d’élèves des télé-services, qui leur permettent de suivre sur internet la scolarité de leurs enfants. Services ouverts à ce jour :\n- {services}\n\n[code]\nVotre code d’activation\n\n[code_for]\nResponsable : {guardian}\nÉlève : {student}\nSite : {site_beside_code}\n\n# Ce qu’entend, à la place du code QR, qui écoute la lettre.\n[qr]\nCode QR : le code d’activation et l’adresse du site, écrits à côté\n\n[code_several]\nVos codes d’activation\n\n[code_for_several]\nResponsable : {guardian}\n\n[child]\n{student}\n\n[explanations]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez ce code et la date de naissance de votre enfant.\n3. Choisissez votre identifiant et votre mot de passe : le code ne vous sera plus demandé.\n\nCe code fonctionne à partir du lendemain de sa création et reste valable tant que votre enfant est scolarisé dans l’établissement. Il vous est personnel et ne concerne que cet enfant ; l’autre responsable légal, s’il y en a un, reçoit le sien.\n\nIl ne sert qu’à ouvrir votre compte, ou à rattacher cet enfant au compte que vous avez déjà : un seul compte réunit tous vos enfants. Conservez cette lettre ; en cas de perte, demandez un nouveau code au secrétariat.\n\nVeuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[explanations_several]\n= Pour ouvrir votre compte\n1. Rendez-vous sur le site {site_url}\n2. Saisissez l’un de ces codes et la date de naissance de l’enfant à qui il correspond.\n3. Choisissez votre identifiant et votre mot de passe : ce compte réunira tous vos enfants.\n\nCes codes fonctionnent dès le lendemain de leur création, tant que vos enfants sont scolarisés dans l’établissement. Ils vous sont personnels ; l’autre responsable légal, s’il y en a un, reçoit les siens. Conservez cette lettre ; en cas de perte, adressez-vous au secrétariat.\n\nVeuillez agréer, Madame, Monsieur, l’expression de ma considération distinguée.\n\n[signature]\n{signatory}\n\n[slip_title]\nCoupon à retourner à l’établissement si vous ne souhaitez pas vous abonner\n\n[slip]\nJe soussigné(e), {guardian}, responsable de l’élève {student}, ne souhaite pas m’abonner aux télé-services et demande l’invalidation de mon code d’activation.\n\n[slip_several]\nJe soussigné(e), {guardian}, ne souhaite pas m’abonner aux télé-services et demande l’invalidation de mes codes d’activation pour (rayez les élèves non concernés) : {students}.\n\n[slip_reference]\nRéférence : {reference}\n\n[slip_date]\nDate :\n\n[slip_signature]\nSignature :\n','\n',char(10)));
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
  services       TEXT NOT NULL,
  window_x       REAL NOT NULL,
  window_y       REAL NOT NULL,
  qr             INTEGER NOT NULL CHECK (qr IN (0, 1)),
  summary_id     INTEGER NOT NULL REFERENCES printed_text,
  characters     TEXT NOT NULL) STRICT;
INSERT INTO printing VALUES(9,'letters','division',0,'2026-09-03','Codes d''activation, Collège Jeanne-Villepreux','0754321P','Collège Jeanne-Villepreux','','','','https://teleservices.example.org','','consultation des notes',110.0,55.0,0,1,replace(' (),-./0123456789:;ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijlmnopqrstuvxyzÉàçèé’•\n -./:CJOPVabcdeghijlmnoprstuvxzàèé–’\n .01249ACEILMNPRTadeilorstuÉ\n-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ\n\n','\n',char(10)));
CREATE TABLE printed_wording (
  batch_id INTEGER NOT NULL REFERENCES printing ON DELETE CASCADE,
  language TEXT NOT NULL,
  text_id  INTEGER NOT NULL REFERENCES printed_text,
  PRIMARY KEY (batch_id, language)) STRICT, WITHOUT ROWID;
INSERT INTO printed_wording VALUES(9,'fr',2);
CREATE TABLE letter (
  notice_id           INTEGER PRIMARY KEY REFERENCES notice ON DELETE CASCADE,
  first_name          TEXT NOT NULL,
  surname             TEXT NOT NULL,
  division            TEXT NOT NULL,
  guardian_title      TEXT,
  guardian_first_name TEXT,
  guardian_surname    TEXT,
  language            TEXT,
  address             TEXT NOT NULL) STRICT;
INSERT INTO letter VALUES(3,'Léa','MARTIN','6A','M.','Paul','MARTIN',NULL,replace('M. Paul MARTIN\n2 rue du Port\n94000 CRÉTEIL','\n',char(10)));
CREATE TABLE student_key (
  key        TEXT NOT NULL,
  student_id INTEGER NOT NULL,
  PRIMARY KEY (key, student_id)) STRICT, WITHOUT ROWID;
INSERT INTO student_key VALUES('martinhugo',102);
INSERT INTO student_key VALUES('martinlea',101);
INSERT INTO student_key VALUES('noeloedipe',103);
CREATE TABLE guardian_key (
  key         TEXT NOT NULL,
  guardian_id INTEGER NOT NULL,
  PRIMARY KEY (key, guardian_id)) STRICT, WITHOUT ROWID;
INSERT INTO guardian_key VALUES('dupontclaire',201);
INSERT INTO guardian_key VALUES('grandpereluc',204);
INSERT INTO guardian_key VALUES('martinclaire',201);
INSERT INTO guardian_key VALUES('martinpaul',202);
INSERT INTO guardian_key VALUES('noelzoe',203);
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
CREATE TRIGGER code_is_kept BEFORE DELETE ON code BEGIN SELECT raise(ABORT, 'codes are never deleted'); END;
CREATE TRIGGER code_is_fixed BEFORE UPDATE OF code_id, kind, student_id, guardian_id, sealed, hash, created_on ON code BEGIN SELECT raise(ABORT, 'a code never changes'); END;
CREATE TRIGGER code_stays_ended BEFORE UPDATE OF ended_on, reason ON code WHEN old.ended_on IS NOT NULL BEGIN SELECT raise(ABORT, 'an invalid code never becomes valid again'); END;
CREATE INDEX event_batch ON event (batch_id);
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER event_is_fixed BEFORE UPDATE ON event BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE INDEX delivered_file_batch ON delivered_file (batch_id);
CREATE INDEX notice_batch ON notice (batch_id);
CREATE INDEX notice_file ON notice (file_id, page);
CREATE INDEX notice_code ON notice (code_id);
CREATE UNIQUE INDEX notice_one_reservation ON notice (code_id, channel) WHERE state = 'reserved';
CREATE TRIGGER notice_is_kept BEFORE DELETE ON notice WHEN old.state = 'told' BEGIN SELECT raise(ABORT, 'notifications are never deleted'); END;
CREATE INDEX test_published ON test (published_on);
CREATE INDEX test_changed ON test (changed_by);
CREATE INDEX mark_test ON mark (test_id);
CREATE INDEX mark_changed ON mark (changed_by);
CREATE INDEX absence_student ON absence (student_id);
CREATE INDEX absence_from ON absence (from_at);
CREATE INDEX absence_changed ON absence (changed_by);
CREATE INDEX message_unsent ON message (state) WHERE state <> 'sent';
CREATE TRIGGER message_is_kept BEFORE DELETE ON message BEGIN SELECT raise(ABORT, 'what became of a message is never forgotten'); END;
CREATE TRIGGER message_stays_sent BEFORE UPDATE ON message WHEN old.state = 'sent' BEGIN SELECT raise(ABORT, 'a message that was sent is not sent again'); END;
CREATE INDEX notice_returned ON notice (code_id) WHERE returned_on IS NOT NULL;
CREATE TRIGGER notice_stays_told BEFORE UPDATE OF batch_id, code_id, channel, state, file_id, page, told_on ON notice
WHEN old.state = 'told' BEGIN SELECT raise(ABORT, 'what was told never changes'); END;
CREATE TRIGGER notice_stays_returned BEFORE UPDATE OF returned_on ON notice WHEN old.returned_on IS NOT NULL BEGIN SELECT raise(ABORT, 'what came back never changes'); END;
CREATE TRIGGER guardian_was BEFORE UPDATE ON guardian
WHEN (old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city, old.country)
  IS NOT (new.email, new.line1, new.line2, new.line3, new.line4, new.postcode, new.city, new.country)
BEGIN
  INSERT INTO former_guardian
  SELECT old.guardian_id, ifnull(max(batch_id), 0), old.email, old.line1, old.line2, old.line3, old.line4, old.postcode, old.city,
         old.country
  FROM batch WHERE true ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER wording_is_kept BEFORE DELETE ON wording BEGIN SELECT raise(ABORT, 'wordings are never deleted'); END;
CREATE TRIGGER wording_is_fixed BEFORE UPDATE ON wording BEGIN SELECT raise(ABORT, 'a wording is never changed: a new one is added'); END;
CREATE TRIGGER guardian_language_is_kept BEFORE DELETE ON guardian_language BEGIN SELECT raise(ABORT, 'languages are never deleted'); END;
CREATE TRIGGER guardian_language_is_fixed BEFORE UPDATE ON guardian_language BEGIN SELECT raise(ABORT, 'a language is never changed: a new one is added'); END;
CREATE INDEX delivered_file_copy ON delivered_file (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX code_ended_guardian ON code (guardian_id) WHERE ended_on IS NOT NULL;
CREATE INDEX event_ended_code ON event (code_id) WHERE what = 'code-invalidated';
CREATE INDEX unreachable_batch ON unreachable (batch_id);
COMMIT;
