"""No byte of a name, number, code, address or password in any file of the vault or the temp folder, nor in what a command
prints that has no business with patients; and every way of not opening a vault has its own exit status (spec/cli.md).

secrecy.py KAKARITECTL
"""
import json
import os
import shutil
import subprocess
import sys
import time
import unicodedata

import clinic as c
import files
from ctl import PASSWORD, Ctl, Failed, Workplace, write_files

MAIL, OTHER_PASSWORD = "patient.kakarite.test@example.jp", "Not-the-password-55512"
MARK_NUMBER, MARK_PHONE = "90817263", "03-9182-7364"


def secrets(made):
    """What must not be readable: texts long enough not to occur by chance in encrypted bytes."""
    found = {PASSWORD, OTHER_PASSWORD, MAIL, MARK_NUMBER, MARK_PHONE}
    for claim in (x for file in made for x in file.claims):
        found |= {claim.name, claim.kana, unicodedata.normalize("NFKC", claim.kana)}
        found |= {claim.number} if len(claim.number) >= 5 else set()
        found |= {claim.ho[0]} if claim.ho and len(claim.ho[0]) == 8 else set()
        found |= {code for payer in claim.kos for code in payer}
        found |= {dx.code for dx in claim.diagnoses} | {dx.text for dx in claim.diagnoses if len(dx.text) > 3}
        found |= {code for unit in claim.units for code in unit.codes}
    return {text for text in found if len(text) >= 3 and text != "0000999"}


def needles(texts):
    found = {}
    for text in texts:
        for encoding in ("utf-8", "cp932", "utf-16-le"):
            try:
                data = text.encode(encoding)
            except UnicodeEncodeError:
                continue
            if len(data) >= 6:       # shorter ones occur by chance
                found[data] = (text, encoding)
    return found


class Search:
    """Every needle in every haystack, by a table of the first four bytes: thousands of needles, megabytes of vault."""

    def __init__(self, wanted):
        self.heads = {}
        for data, what in wanted.items():
            self.heads.setdefault(data[:4], []).append((data, what))

    def hits(self, hay):
        for head, tails in self.heads.items():
            at = hay.find(head)
            while at >= 0:
                for data, what in tails:
                    if hay.startswith(data, at):
                        yield what
                at = hay.find(head, at + 1)


def patient_lines(made):
    """The extra patient with the marks: mail and telephone in a comment, a number of its own."""
    claim = next(x for file in made for x in file.claims if not x.inpatient and x.number)
    claim.number, claim.note = MARK_NUMBER, f"連絡先{MARK_PHONE} {MAIL}"


def core_limit(ctl, path, problems):
    """While a command runs, the system may write no core file of it."""
    run = subprocess.Popen(ctl.command("import", "receipts", path, "--dry-run", "--json"), env=ctl.environment(),
                           stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                           preexec_fn=_allow_cores)
    if not _may_write_cores():
        print("core dumps are forbidden to this session anyway: the limit shows nothing")
    soft = None
    deadline = time.monotonic() + 20
    while run.poll() is None and time.monotonic() < deadline:
        try:
            with open(f"/proc/{run.pid}/limits", encoding="ascii") as limits:
                soft = next(line for line in limits if line.startswith("Max core file size")).split()[4]
        except (OSError, StopIteration):
            break
        if soft == "0":
            break
        time.sleep(0.005)
    run.wait()
    if soft != "0":
        problems.append(f"core dump limit of a running command: 0 wanted, {soft} found")


def _may_write_cores():
    import resource
    return resource.getrlimit(resource.RLIMIT_CORE)[1] != 0


def _allow_cores():
    import resource
    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))


def exits(ctl, folder, good, problems):
    """Each way of failing has its status; the outputs are handed back to be searched."""
    printed = []

    def expect(status, what, done):
        printed.append((what, done.stdout + done.stderr))
        if done.returncode not in status:
            problems.append(f"{what}: exit {' or '.join(map(str, status))} wanted, {done.returncode} got: "
                            f"{done.stderr.decode(errors='replace')[-200:]}")
        return done
    for words in (("patients", "--json"), ("verify",), ("imports",)):
        expect((3,), f"wrong password: {words[0]}", ctl.run(*words, password=OTHER_PASSWORD))
    plain = folder / "plain.txt"
    plain.write_text("no vault", encoding="ascii")
    expect((3,), "a file that is no vault", Ctl(ctl.program, plain).run("patients"))
    empty = folder / "empty"
    empty.mkdir()
    expect((3,), "an empty folder", Ctl(ctl.program, empty).run("patients"))
    damaged = folder / "damaged"
    shutil.copytree(ctl.vault, damaged)
    (damaged / "clinic.db").write_bytes(b"SQLite format 3\0" + bytes(4096))
    expect((3,), "a plain database in the vault's place", Ctl(ctl.program, damaged).run("patients"))
    expect((2,), "no such command", ctl.run("frobnicate"))
    expect((2,), "no such option", ctl.run("patients", "--frobnicate"))
    expect((2,), "no files named", ctl.run("import", "receipts"))
    expect((2,), "a month that is none", ctl.run("report", "monthly", "--from", "2024-13", "--to", "2024-14"))
    expect((4,), "a file that is not there", ctl.run("import", "receipts", folder / "absent.UKE"))
    expect((4,), "a folder as input", ctl.run("import", "receipts", empty))
    for name, data in (("picture.png", b"\x89PNG\r\n\x1a\n" + os.urandom(4000)), ("table.csv", "氏名,住所\r\n甲,乙\r\n".encode("cp932")),
                       ("nothing.UKE", b"")):
        bad = folder / name
        bad.write_bytes(data)
        done = expect((1, 4), f"no claim file: {name}", ctl.run("import", "receipts", bad, "--json"))
        if not done.stdout.strip() and not done.stderr.strip():
            problems.append(f"no claim file: {name}: not a word about it")
    printed.append(("import", ctl.run("import", "receipts", *good, "--json").stdout))
    for words in (("verify",), ("imports", "--json"), ("report", "monthly", "--from", "2024-01", "--to", "2025-04", "--json"),
                  ("audit", "verify")):
        printed.append((" ".join(words), expect((0,), " ".join(words), ctl.run(*words)).stdout))
    failing = ctl.run("patients", "--as-of", "yesterday", "--json")
    expect((2,), "a date that is none", failing)
    try:
        if failing.stdout.strip() and not {"code", "message", "hint"} <= set(json.loads(failing.stdout)["error"]):
            problems.append("error as JSON: code, message and hint wanted")
    except (ValueError, KeyError, TypeError):
        problems.append(f"error as JSON: {failing.stdout[:200]!r}")
    return printed


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    problems = []
    options = c.variants()["zero_jd"]
    options.people, options.months = 120, 14
    made = files.build(c.Clinic(options))
    patient_lines(made)
    for file in made:
        file.go_count = file.go_points = 0
        file.write()
    search = Search(needles(secrets(made)))
    with Workplace() as folder:
        temporary = folder / "tmp"
        temporary.mkdir()
        os.environ.update(TMPDIR=str(temporary), XDG_CACHE_HOME=str(folder / "home"), XDG_CONFIG_HOME=str(folder / "home"),
                          XDG_DATA_HOME=str(folder / "home"), HOME=str(folder / "home"), SQLITE_TMPDIR=str(temporary))
        paths = write_files(folder / "in", made)
        ctl = Ctl(sys.argv[1], folder / "vault").init()
        ctl.json("import", "receipts", *paths[:-1], status=(0, 1))
        killed = subprocess.Popen(ctl.command("import", "receipts", *paths), env=ctl.environment(), stdin=subprocess.DEVNULL,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(1.0)
        killed.kill()                # what lies about after a crash is searched too
        killed.wait()
        printed = exits(ctl, folder, paths, problems)
        core_limit(ctl, paths[0], problems)
        for path in paths[:2]:       # the search itself must find what is there
            if len(set(search.hits(path.read_bytes()))) < 50:
                problems.append(f"the search finds next to nothing in {path.name}, which is all plain")
        searched = 0
        for root in (ctl.vault, temporary, folder / "home"):
            for path in sorted(p for p in root.rglob("*") if p.is_file()):
                data = path.read_bytes()
                searched += len(data)
                for text, encoding in sorted(set(search.hits(data))):
                    problems.append(f"{path.relative_to(folder)}: readable as {encoding}: {text}")
        told = {MAIL, MARK_PHONE, MARK_NUMBER, PASSWORD, OTHER_PASSWORD} | {p.name for f in made for p in f.claims} | {
            p.kana for f in made for p in f.claims if p.kana}
        outputs = Search(needles(told))
        for what, data in printed:
            for text, encoding in sorted(set(outputs.hits(data))):
                problems.append(f"output of {what}: {encoding}: {text}")
        header = (ctl.vault / "clinic.db").read_bytes()[:16]
        if header.startswith(b"SQLite format 3"):
            problems.append("clinic.db begins like a plain database")
        print(f"{searched} bytes of files and {sum(len(d) for _, d in printed)} bytes of output searched")
    print("\n".join(problems[:60]) if problems else "nothing readable, every status as written")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as error:
        print(error)
        sys.exit(1)
