"""Other people's mail programs read the spool: mutt, s-nail, mu and notmuch."""
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
from collections import Counter

SUBJECT = "Ouverture des télé-services : votre code d’activation"


def output_of(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, text=True, **options).stdout


def check_mail_programs(world, count, check):
    names = os.listdir(os.path.join(world.spool, "new"))
    check_s_nail(world, count, check)
    home = f"--muhome={os.path.join(world.directory, 'mu')}"
    for command in (["init", f"--maildir={world.spool}"], ["index"]):
        subprocess.run(["mu", command[0], home, "--quiet", *command[1:]], env=world.environment, check=True, capture_output=True)
    subjects = output_of("mu", "find", home, "scolarité", "--fields=s", env=world.environment).splitlines()
    check("mu reads subject and text of every message", len(subjects) == count and all(re.fullmatch(re.escape(SUBJECT) + r"( \(\d sur \d\))?", subject) for subject in subjects), Counter(subjects))
    rc = os.path.join(world.directory, "notmuch-config")
    with open(rc, "w", encoding="utf-8") as file:
        file.write(f"[database]\npath={world.spool}\n[user]\nname=x\nprimary_email=x@example.org\n")
    environment = dict(world.environment, NOTMUCH_CONFIG=rc)
    subprocess.run(["notmuch", "new", "--quiet"], env=environment, check=True, capture_output=True)
    counts = [output_of("notmuch", "count", term, env=environment).strip() for term in ("*", "from:ce.0754321p", "scolarité")]
    check("notmuch finds every message, and reads its text", counts == [str(count)] * 3, counts)
    check("mutt opens the spool", f"Msgs:{count}" in (screen := mutt_screen(world)), repr(screen[-300:]))
    check("none of them moved a message", sorted(os.listdir(os.path.join(world.spool, "new"))) == sorted(names), "")


def check_s_nail(world, count, check):
    def s_nail(switch, **options):
        return output_of("s-nail", "-n", "-R", "-S", "ttycharset=utf-8", switch, "-f", world.spool, env=environment, **options)

    environment = dict(world.environment, MAILRC="/dev/null", LC_ALL="C.UTF-8")
    headers = s_nail("-H").splitlines()
    check("s-nail lists every message", len(headers) == count, len(headers))
    said = s_nail("-#", input="type *\n")
    for text in (f"Subject: {SUBJECT}", "Collège Jeanne-Villepreux <", "Votre code d’activation\N{NO-BREAK SPACE}: "):
        check("s-nail reads them", said.count(text) >= count, f"{text}: {said.count(text)}")


def mutt_screen(world):
    """What mutt draws on a terminal for the spool, before it leaves by itself; what there is after 30 s if it does not."""
    child, terminal = pty.fork()
    if child == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        os.environ.update(world.environment, TERM="vt100")
        os.execvp("mutt", ["mutt", "-n", "-R", "-F", "/dev/null", "-e", f"set folder={world.directory}", "-e", 'push "<refresh><exit>"',
                           "-f", world.spool])
    screen = b""
    while select.select([terminal], [], [], 30)[0]:
        try:
            screen += os.read(terminal, 65536)
        except OSError:  # the terminal is closed when mutt leaves
            break
    else:
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return screen.decode("utf-8", "replace")
