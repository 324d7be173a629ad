"""notify --reprint, after the school has changed, killed or not: a letter file is there as it was or not at all; done again,
all are there, and nobody is marked."""

import calls
from commands import LATER
from fixture import School, execute, replace, stop
from promise import Findings, StoreCopy


class ReprintSweep:
    def __init__(self, program, work):
        self.program = program
        self.template = work / "reprint"
        school = School(program, self.template)
        school.create()
        school.run("generate-car", "--all")
        done = execute(school.notify)
        if done.returncode != 3:
            stop(f"notify: exit status {done.returncode}\n{done.stderr}")
        with StoreCopy(school.store) as database:
            self.batch = database.execute("SELECT max(batch_id) FROM delivered_file").fetchone()[0]
            self.told = told(database)
        self.letters = look(school.letters)
        for name in self.letters:
            (school.letters / name).unlink()
        school.write_lists(LATER[0].replace(";Léa;", ";Léa-Marie;").replace(";1 ES1;", ";2 6;"), *LATER[1:])
        school.run("import", "--max-departures", "2", *school.lists())
        school.run("config", "set", "school.name", "Collège du Changement")
        school.run("open-service", "absences")
        desk = work / "school"
        replace(desk, self.template)
        self.made = calls.record(self.line(School(program, desk)), desk.with_suffix(".log"))[1]

    def line(self, school):
        return school.command("notify", "--reprint", self.batch, "--output", school.letters)

    def points(self, every):
        """None is a run that nobody kills."""
        return [None, *[call for call in self.made if call.changes][::every]]

    def kill(self, desk, call):
        school, findings = School(self.program, desk), Findings()
        replace(desk, self.template)
        if call:
            calls.kill_or_find(self.line(school), desk.with_suffix(".log"), call, findings)
        for name, content in look(school.letters).items():
            findings.expect(content == self.letters.get(name), f"right after it {name} is not what it was")
        done = execute(self.line(school))
        findings.expect(done.returncode == 0, f"done again: exit status {done.returncode}: {done.stderr.strip()}")
        self.check(school, findings)
        yield f"killed before {call}" if call else "not killed", findings

    def check(self, school, findings):
        findings.expect(look(school.letters) == self.letters, "the letters are not what they were")
        left = sorted(path.name for path in school.letters.iterdir() if path.is_dir())
        findings.expect(not left, f"left behind: {left}")
        with StoreCopy(school.store) as database:
            findings.expect(told(database) == self.told, "somebody counts as told by it")
            unfinished = database.execute("SELECT count(*) FROM batch WHERE state IN ('prepared', 'committed')").fetchone()[0]
            findings.expect(unfinished == 0, f"{unfinished} batches are unfinished")


def look(letters):
    """All but the store's mark."""
    return {path.name: path.read_bytes() for path in letters.iterdir() if path.is_file() and not path.name.startswith(".")}


def told(database):
    notices = database.execute("SELECT notice_id, code_id, told_on, state FROM notice").fetchall()
    return notices, database.execute("SELECT code_id, notified_on FROM code").fetchall()
