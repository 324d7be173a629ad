"""A school with a replica that parents have begun to use, and what a replication promises: the replica is the old one or the
new one, whatever happens, with what parents did on it untouched; the next run makes it the new one."""

import sqlite3
import sys
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import commands
from fixture import BONDS, GUARDIANS, STUDENTS, School, execute, stop
from promise import StoreCopy

OWN = ("account", "used_code", "attempt")  # tables of the replica that no replication writes

# What no two runs have alike: random, or of the clock. A name tells at which desk the replica lies.
VARYING = {"school": {"replicated_at", "token"}}
VARYING_IN_STORE = commands.VARYING | {"replication": {"replica", "replicated_at"}}
# A replica that is made anew has a key of its own.
VARYING_ANEW = VARYING | {"replica": {"key_fingerprint"}, "code": {"hash", "proof"}}

PARENT, CHILDREN = 19, (6, 7)  # opens an account, with the codes of both
SECRET = "trois petits chats"

# The batch's number is filled in. The last two tests are to be seen from tomorrow on, and later.
PUBLISHED = """
INSERT INTO publication VALUES ('notes', 'continuous'), ('absences', 'continuous');
INSERT INTO event (batch_id, what, detail) VALUES ({batch}, 'publication-changed', 'notes');
INSERT INTO event (batch_id, what, detail) VALUES ({batch}, 'publication-changed', 'absences');
INSERT INTO test VALUES (1, '6A', 'Mathématiques', 'Fractions', '2020-01-10', '2020-01-15', '20', '1', 0, {batch}),
  (2, '1 ES1', 'SES', 'Le marché', NULL, '2020-01-15', '20', '0.5', 0, {batch}),
  (3, '6A', 'Français', 'Dictée', '2020-01-12', '{today}', '10', '1', 0, {batch}),
  (4, '6A', 'Anglais', 'Verbs', NULL, '2999-12-31', '20', '1', 0, {batch});
INSERT INTO mark SELECT student_id, test_id, iif(student_id = 2, 'absent', 10.5 + student_id), {batch}
  FROM test JOIN student USING (division) WHERE student_id < 7;
INSERT INTO absence VALUES (1, 1, '2020-01-06', '2020-01-07', 'Maladie', 1, 0, {batch}),
  (2, 6, '2020-01-08T08:30', '2020-01-08T09:30', '', 0, 0, {batch});
"""
CHANGED = """
UPDATE mark SET mark = '19', changed_by = {batch} WHERE student_id = 1 AND test_id = 1;
UPDATE test SET title = 'Le marché, encore', changed_by = {batch} WHERE test_id = 2;
INSERT INTO test VALUES (5, '1 ES1', 'Histoire', 'Exposé', NULL, '2020-01-20', '20', '1', 0, {batch});
INSERT INTO mark SELECT student_id, 5, '12', {batch} FROM student WHERE division = '1 ES1';
UPDATE absence SET gone = 1, changed_by = {batch} WHERE absence_id = 1;
INSERT INTO absence VALUES (3, 4, '2020-01-20', '2020-01-20', 'Rendez-vous', 1, 0, {batch});
"""


class FileReplica:
    """A replica in a SQLite file."""

    def __init__(self, path, varying=VARYING):
        self.path, self.varying = path, varying
        self.place = str(path)
        self.key = Path(f"{path}.key")

    def look(self, findings=None):
        """Its tables, as the next process would find them; and which batch of the store it says it holds."""
        with StoreCopy(self.path) as database:
            if findings:
                findings.expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the replica is damaged")
            found = commands.contents(database, self.varying)
            marks = database.execute("SELECT revision, token FROM school").fetchall() if "school" in found else []
            return found, marks

    @contextmanager
    def held(self):
        """Somebody else writes to it."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as database:
            database.execute("BEGIN IMMEDIATE")
            yield


class ReplicaSchool(School):
    """A school that has published, and its replica: beside the store unless told otherwise."""

    def __init__(self, program, folder, replica=None):
        super().__init__(program, folder)
        self.replica = replica or FileReplica(self.folder / "teleservices.db")

    @property
    def replicate(self):
        return self.command("replicate", "--to", self.replica.place, "--key", self.replica.key)

    @property
    def verify(self):
        return [*self.replicate, "--verify"]

    def open_account(self, login, code, birth_date):
        """The command, and what is typed into it."""
        options = ("--login", login, "--birth-date", birth_date, "--replica", self.replica.place, "--key", self.replica.key)
        return self.command("account", "open", *options), f"{code}\n{SECRET}\n"

    def create(self, uai="0754321P"):
        super().create(uai)
        self.run("open-service", "absences")
        self.run("generate-car", "--all")
        self.write(PUBLISHED, {"code_is_fixed": "UPDATE code SET created_on = '2020-01-02'"})

    def fill(self):
        """The first replication; then a parent opens an account, and somebody tries to."""
        must(execute(self.replicate))
        codes = self.codes()
        must(execute(*self.open_account("parent", codes[CHILDREN[0], PARENT], "2010-01-30")))
        for _ in range(2):
            execute(*self.open_account("stranger", codes[3, 15], "2010-01-30"))

    def change(self):
        """The work of a day, for the next replication."""
        self.run("invalidate", "--student", 1, "--guardian", 12, "--reason", "refusal", "--yes")
        self.run("generate-car", "--student", 2, "--guardian", 14, "--renew", "--yes")
        self.write_lists(STUDENTS.replace("Zoé", "Zoë"), GUARDIANS, BONDS)
        self.run("import", *self.lists())
        self.write(CHANGED)

    def age(self):
        """Makes of the replica what version 1 made of it."""
        codes = self.folder / "codes.csv"
        codes.write_text(self.run("history", "--all", "--csv"), encoding="utf-8")
        script = Path(__file__).resolve().parent.parent / "support" / "older_replica.py"
        made = execute([sys.executable, str(script), str(self.replica.key), str(codes), "sqlite"])
        must(made)
        codes.unlink()
        with closing(sqlite3.connect(self.replica.path, isolation_level=None)) as database:
            database.executescript(made.stdout)

    def used_codes(self):
        """Whose codes the store knows to be used, once for each time that this was written down."""
        with StoreCopy(self.store) as database:
            return sorted(database.execute("SELECT c.student_id, c.guardian_id FROM code c JOIN event e USING (code_id) "
                                           "WHERE c.used_on IS NOT NULL AND e.what = 'code-used'"))  # fmt: skip

    def write(self, script, free=None):
        """What no command does, in a batch of its own; `free`: by the name of a trigger, what it would forbid."""
        with closing(sqlite3.connect(self.store, isolation_level=None)) as database:
            made = database.execute("INSERT INTO batch (command, actor, started_at, state, token) "
                                    "VALUES ('test', '', '', 'done', randomblob(16))")  # fmt: skip
            database.executescript(script.format(batch=made.lastrowid, today=today()))
            for trigger, statement in (free or {}).items():
                (again,) = database.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (trigger,)).fetchone()
                database.executescript(f"DROP TRIGGER {trigger}; {statement}; {again}")


@dataclass(frozen=True)
class State:
    """A school's store and replica."""

    published: dict
    own: dict
    store: dict
    known: bool  # what the replica says it holds is a batch of the store

    @classmethod
    def of(cls, school, findings=None):
        replica, marks = school.replica.look(findings)
        with StoreCopy(school.store) as database:
            if findings:
                findings.expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the store is damaged")
            batches = database.execute("SELECT batch_id, token FROM batch").fetchall()
            store = commands.contents(database, VARYING_IN_STORE)
        published = {table: rows for table, rows in replica.items() if table not in OWN}
        own = {table: replica.get(table, []) for table in OWN}
        return cls(published, own, store, set(marks) <= set(batches))


class Promise:
    """What may be found after a fault: all as before, or as after a replication that nothing disturbed."""

    def __init__(self, old, new):
        self.old, self.new = old, new
        if old.published == new.published or not new.known:
            stop("the replication changes nothing: nothing would be tested")
        # Used codes come back first, in a transaction of their own; that all is done is written down last.
        received = new.store | {"replication": old.store["replication"]}
        self.stores = (old.store, received, new.store)

    def check_at_once(self, school, findings):
        found = State.of(school, findings)
        if found.published not in (self.old.published, self.new.published):
            findings.add("mixed", f"not old: {differences(found.published, self.old.published)}; "
                                  f"not new: {differences(found.published, self.new.published)}")  # fmt: skip
        own = (self.old if found.published == self.old.published else self.new).own  # an older replica's is rehashed
        findings.expect(found.own == own, f"not as parents left it: {differences(found.own, own)}")
        findings.expect(found.store in self.stores, f"the store: {differences(found.store, self.old.store)}")
        findings.expect(found.known, "the replica holds a batch that the store does not know")
        check_modes(school, findings)
        return found

    def check_in_the_end(self, school, findings):
        """The next run."""
        done = execute(school.replicate)
        findings.expect(done.returncode == 0, f"the next run: exit status {done.returncode}: {done.stderr.strip()}")
        found = State.of(school, findings)
        for what, one, other in (("the replica", found.published, self.new.published),
                                 ("what parents did", found.own, self.new.own), ("the store", found.store, self.new.store)):
            findings.expect(one == other, f"in the end, {what}: {differences(one, other)}")
        findings.expect(found.known, "in the end, the replica holds a batch that the store does not know")
        done = execute(school.verify)
        findings.expect(done.returncode == 0, f"--verify: exit status {done.returncode}: {done.stderr.strip()}")
        check_modes(school, findings)


def today():
    return execute(["date", "+%F"]).stdout.strip()  # in the zone of the tests


def differences(one, other):
    return ", ".join(table for table in sorted({*one, *other}) if one.get(table) != other.get(table))


def check_modes(school, findings):
    """Nobody else can read a database, its journal or its key."""
    for path in {*school.folder.glob("*.db*"), *school.replica.key.parent.glob("*.db*")}:
        mode = path.stat().st_mode & 0o777
        findings.expect(mode == 0o600, f"{path.name} has mode {mode:o}")


def must(done):
    if done.returncode:
        stop(f"{' '.join(done.args)}: exit status {done.returncode}\n{done.stderr}")
