"""Does kakaritectl agree with the truth?   agree.py KAKARITECTL VARIANT [VARIANT...]

Imports a synthetic clinic's files and compares every report with truth.py; imports again; undoes files and compares with
a vault that never had them. Prints each difference: row, field, expected, got. Exit 1 on any.
"""
import datetime as dt
import hashlib
import json
import random
import shutil
import sys
import unicodedata
import zipfile

import clinic as c
import files
import truth
from ctl import Ctl, Failed, Workplace, write_files

SAMPLE = 5
DROPPED_EXTRA = 6                    # months asked for after the data end


class Report:
    def __init__(self, title):
        self.title, self.found = title, []

    def differ(self, where, field, expected, got):
        self.found.append(f"{where}: {field}: expected {expected!r}, got {got!r}")

    def same(self, where, field, expected, got):
        if expected != got:
            self.differ(where, field, expected, got)


def plain(text):
    return "".join(unicodedata.normalize("NFKC", text or "").split())


def person_keys(person):
    return plain(person.kana), person.birth.isoformat()


def find_people(people, rows, report, where):
    """person -> row. By number where there is one, else by name and birth date."""
    numbers = {str(p.number): p for p in people if p.number}
    names = {person_keys(p): p for p in people} | {(plain(p.name), p.birth.isoformat()): p for p in people}
    found = {}
    for row in rows:
        number = plain(str(row.get("number") or "")).lstrip("0")
        person = (numbers.get(number) or names.get((plain(row.get("kana")), row.get("birth_date")))
                  or names.get((plain(row.get("name")), row.get("birth_date"))))
        if person is None:
            report.differ(where, "patient", "known", {k: row.get(k) for k in ("number", "birth_date", "visits")})
        elif person in found:
            report.differ(where, f"patient {person.id}", "once", "twice")
        else:
            found[person] = row
    return found


def month_text(month):
    return f"{month[0]}-{month[1]:02d}"


def compare_monthly(report, answer, months, got):
    rows = {row["month"]: row for row in got["months"]}
    for month in months:
        expected = answer.monthly(month)
        row = rows.get(expected["month"])
        if row is None:
            report.differ("report monthly", expected["month"], "a row", None)
            continue
        for field, value in expected.items():
            where = f"report monthly {expected['month']}"
            if field == "dropout_rate" and value is not None and row.get(field) is not None:
                if abs(value - row[field]) > 1e-6:
                    report.differ(where, field, value, row[field])
            else:
                report.same(where, field, value, row.get(field))


def compare_patients(report, answer, day, got):
    where = f"patients --as-of {day}"
    rows = find_people(answer.people, got["patients"], report, where)
    report.same(where, "as_of", day.isoformat(), got["as_of"])
    expected_people = [p for p in answer.people if answer.seen(p, day)]
    for person in expected_people:
        row = rows.pop(person, None)
        label = f"{where} patient {person.id} (number {person.number})"
        if row is None:
            report.differ(label, "row", "listed", "absent")
            continue
        for field, value in answer.row(person, day).items():
            report.same(label, field, value, none_word(field, row.get(field)))
    for person, row in rows.items():             # known, but not seen up to that day
        report.same(f"{where} patient {person.id}", "visits", 0, row.get("visits") or 0)
        report.same(f"{where} patient {person.id}", "last_visit", None, row.get("last_visit") or None)


def none_word(field, value):
    if field == "expected_reason" and value in (None, ""):
        return "none"
    return None if value == "" else value


def compare_names(report, answer, got):
    """The spelling first seen is kept (R1)."""
    rows = find_people(answer.people, got["patients"], report, "patients")
    for person, row in rows.items():
        label = f"patients patient {person.id}"
        if person.number:
            report.same(label, "number", answer.ledger.number[person], row["number"])
        report.same(label, "name", plain(answer.ledger.name[person]), plain(row["name"]))
        report.same(label, "kana", plain(answer.ledger.kana[person]), plain(row["kana"]))


def compare_patient(report, answer, person, day, got):
    label = f"patient {person.number}"
    for field, value in answer.row(person, day).items():
        report.same(label, field, value, none_word(field, got.get(field)) if not isinstance(got.get("visits"), list) or field != "visits"
                    else len(got["visits"]))
    report.same(label, "visits", [truth.text(v) for v in answer.seen(person, day)], sorted(v["date"] for v in got["visits"]))
    report.same(label, "prescriptions", sorted((truth.text(d), code, value, outside)
                                               for d, code, value, outside in answer.prescriptions[person] if d <= day),
                sorted({(p["date"], p["code"], p["days"], p["outside"]) for p in got["prescriptions"]}))
    expected = answer.diagnoses(person)
    found = {}
    for row in got["diagnoses"]:
        one = found.setdefault((row["code"], row["start"], row["suspected"]), [set(), False])
        one[0] |= set(row["months"])
        one[1] = one[1] or row["main"]
    for key in sorted(set(expected) | set(found), key=str):
        for index, field in enumerate(("months", "main")):
            mine, theirs = (side.get(key, [None, None])[index] for side in (expected, found))
            if mine != theirs:
                report.differ(f"{label} diagnosis {key}", field, sorted(mine) if isinstance(mine, set) else mine,
                              sorted(theirs) if isinstance(theirs, set) else theirs)
    acts = {}
    for row in got["acts"]:
        acts[(row["date"], row["code"])] = acts.get((row["date"], row["code"]), 0) + row["count"]
    for key in sorted(set(acts) | set(answer.acts(person))):
        report.same(f"{label} act {key}", "count", answer.acts(person).get(key), acts.get(key))
    kinds = ("became_at_risk", "became_dropped", "returned")
    report.same(label, "events", [(truth.text(d), what) for d, what in answer.events(person, day)],
                sorted((e["date"], e["event"]) for e in got["events"] if e["event"] in kinds))
    claims = [(month_text(m), claim.points) for m, held in answer.claim_months[person].items() for claim in held]
    report.same(label, "claims", sorted(claims), sorted((x["month"], x["points"]) for x in got["claims"]))


def compare_import(report, files_made, ledger, got):
    rows = {row["path"].replace("\\", "/").rsplit("/", 1)[-1]: row for row in got["files"]}
    for file in files_made:
        kind, said = ledger.take(file)
        row, where = rows.get(file.name), f"import {file.name}"
        if row is None:
            report.differ(where, "row", "a file row", None)
            continue
        report.same(where, "kind", kind, row["kind"])
        report.same(where, "sha256", hashlib.sha256(file.data).hexdigest(), row["sha256"])
        report.same(where, "facilities", [c.FACILITY], row["facilities"])
        report.same(where, "claim_months", sorted({month_text(x.month) for x in file.claims if not x.inpatient}),
                    sorted(row["claim_months"]))
        for field in ("claims", "outpatient_claims", "claims_new", "patients_new"):
            report.same(where, field, said[field], row[field])
        for field in ("claims_replaced", "claims_unchanged"):    # the same claim in other bytes may be told either way
            if not said[field] <= row[field] <= said[field] + said["claims_again"]:
                report.differ(where, field, (said[field], said["claims_again"]), row[field])
        report.same(where, "all claims told", said["outpatient_claims"],
                    row["claims_new"] + row["claims_replaced"] + row["claims_unchanged"])
        report.same(where, "lines", file.lines, row["lines"])
        inpatient = sum(x.points for x in file.claims if x.inpatient)
        if row["points"] not in (file.go_points, file.go_points - inpatient):
            report.differ(where, "points", file.go_points, row["points"])
        report.same(where, "go", {"count": file.go_count, "points": file.go_points, "count_ok": True, "points_ok": True}, row["go"])
        compare_warnings(report, where, file, row)


def compare_warnings(report, where, file, row):
    codes = [w["code"] for w in row["warnings"]]
    if len(codes) < row["warnings_total"]:
        return                       # the list is cut: nothing to count
    cases = [claim.case for claim in file.claims]
    report.same(where, "warnings visit_days_mismatch", sum(case in ("none_c", "none_d") for case in cases),
                codes.count("visit_days_mismatch"))
    report.same(where, "warnings visit_days_missing", cases.count("missing"), codes.count("visit_days_missing"))
    for code in ("day_sum_mismatch",):
        report.same(where, f"warnings {code}", 0, codes.count(code))


def snapshot(ctl, months, days):
    """Reports as text, to be compared byte for byte."""
    found = [ctl.json("report", "monthly", "--from", month_text(months[0]), "--to", month_text(months[-1]))]
    found += [ctl.json("patients", "--as-of", day, "--limit", "0") for day in days]
    return found


def as_bytes(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def compare_all(report, ctl, answer, months, days):
    shot = snapshot(ctl, months, days)
    compare_monthly(report, answer, months, shot[0])
    for day, got in zip(days, shot[1:]):
        compare_patients(report, answer, day, got)
    return shot


def ledger_of(made):
    ledger = truth.Ledger()
    for file in made:
        ledger.take(file)
    return ledger


def months_between(first, count):
    return [c.month_add(first, i) for i in range(count)]


def check_retention(report, ctl, answer, options):
    """Cells are found by their names; a share may be a fraction or come with its counts."""
    last = c.month_add(options.first, options.months - 1)
    got = ctl.json("report", "retention", "--from", month_text(options.first), "--to", month_text(last))
    rows = got.get("cohorts") or next((v for v in got.values() if isinstance(v, list)), [])
    seen = 0
    for row in rows:
        cohort = tuple(map(int, (row.get("month") or row.get("cohort")).split("-")))
        cells = row.get("cells") or row.get("rolling") or []
        size, _ = answer.retention(cohort, 0)
        report.same(f"retention {cohort}", "patients", size, row.get("patients", row.get("size")))
        for index, cell in enumerate(cells):
            share = cell.get("rolling", cell.get("share")) if isinstance(cell, dict) else cell
            after = cell.get("months", cell.get("k", index)) if isinstance(cell, dict) else index
            end = c.month_add(cohort, after)
            expected = answer.retention(cohort, after)[1] if end <= last else None
            if (share is None) != (expected is None) or (share is not None and abs(share - expected) > 1e-6):
                report.differ(f"retention {cohort} + {after}", "rolling", expected, share)
            seen += share is not None
    if not seen:
        report.differ("report retention", "cells", "some", json.dumps(got)[:300])


def check_undo(report, program, folder, made, paths, undone, months, days, last_day):
    """Undo of one file leaves what a vault without it has; the file again gives what that order of files gives."""
    file = made[undone]
    rest = made[:undone] + made[undone + 1:]
    rest_paths = paths[:undone] + paths[undone + 1:]
    digest = hashlib.sha256(file.data).hexdigest()
    ctl = Ctl(program, folder / "vault")
    wanted = [i for i, row in ctl.imports() if digest in row] or [i for i, row in ctl.imports() if file.name in row]
    if len(wanted) != 1:
        report.differ("imports", file.name, "one import", wanted)
        return
    ctl.json("imports", "--undo", wanted[0])
    other = Ctl(program, folder / f"never{undone}").init()
    other.json("import", "receipts", *rest_paths, status=(0, 1))
    where = f"undo of {file.name}"
    sub = Report(where)
    compare_all(sub, ctl, truth.Truth(ledger_of(rest), last_day), months, days)
    report.found += [f"{where}: {line}" for line in sub.found]
    if not sub.found:
        for mine, theirs in zip(snapshot(ctl, months, days), snapshot(other, months, days)):
            if without_spelling(mine) != without_spelling(theirs):
                report.differ(where, "reports", "as of a vault without the file", "something else (order or names)")
    ctl.json("import", "receipts", paths[undone], status=(0, 1))
    sub = Report(where)
    compare_all(sub, ctl, truth.Truth(ledger_of(rest + [file]), last_day), months, days)
    report.found += [f"{where}, imported again: {line}" for line in sub.found]


def check_zip(report, ctl, folder, paths, shot, months, days):
    """The same files once more, in a zip: the same bytes, nothing changes."""
    with zipfile.ZipFile(folder / "months.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths[:3]:
            archive.write(path, path.name)
    got = ctl.json("import", "receipts", folder / "months.zip", status=(0, 1))
    report.same("zip", "claims_new, claims_replaced", (0, 0),
                tuple(sum(row[field] for row in got["files"]) for field in ("claims_new", "claims_replaced")))
    for before, after in zip(shot, snapshot(ctl, months, days)):
        report.same("zip", "reports byte for byte", True, as_bytes(before) == as_bytes(after))


def without_spelling(got):
    """Two vaults may list in their own order, and know a provisional patient by a number of their own."""
    if "patients" not in got:
        return as_bytes(got)
    keep = ("first_visit", "last_visit", "visits", "state", "expected_next", "expected_reason", "overdue_days", "birth_date")
    return sorted(as_bytes({field: row.get(field) for field in keep}) for row in got["patients"])


def check(program, name):
    options = c.variants()[name]
    report, chance = Report(name), random.Random(options.seed)
    made = files.build(c.Clinic(options))
    last_data = c.month_last(c.month_add(options.first, options.months - 1))
    months = months_between(options.first, options.months + DROPPED_EXTRA)
    last_day = c.month_last(months[-1])
    middle = c.month_last(c.month_add(options.first, options.months // 2))
    days = [middle - dt.timedelta(chance.randrange(3, 25)), middle, last_data, last_day - dt.timedelta(40)]
    with Workplace() as folder:
        paths = write_files(folder / "in", made)
        ctl = Ctl(program, folder / "vault").init()
        got = ctl.json("import", "receipts", *paths, status=(0, 1))
        ledger = truth.Ledger()
        compare_import(report, made, ledger, got)
        answer = truth.Truth(ledger, last_day)
        report.same("import", "patients_total", len(answer.people), got["patients_total"])
        report.same("import", "visits_total", sum(map(len, answer.sorted_visits.values())), got["visits_total"])
        shot = compare_all(report, ctl, answer, months, days)
        compare_names(report, answer, shot[-1])
        data = shot[0]["data_as_of"]
        report.same("data_as_of", "claims", month_text(answer.data_months()[-1]), data["claims"])
        for kind in ("inspection", "submission"):
            latest = max(ledger.kind_months[kind], default=None)
            report.same("data_as_of", kind, month_text(latest) if latest else None, data[kind])
        report.same("data_as_of", "visits", truth.text(max(v[-1] for v in answer.sorted_visits.values() if v)), data["visits"])
        numbered = [p for p in answer.people if p.number and len(answer.sorted_visits[p]) > 2]
        odd = [p for p in numbered if any(h.claim.person is p and h.kept for h in ledger.held.values())]
        for person in chance.sample(numbered, SAMPLE) + odd[:2]:
            compare_patient(report, answer, person, last_data,
                            ctl.json("patient", chance.choice(person.spellings), "--as-of", last_data))
        check_retention(report, ctl, answer, options)
        again = ctl.json("import", "receipts", *paths, status=(0, 1))
        for row in again["files"]:
            report.same(f"again {row['path'].rsplit('/', 1)[-1]}", "claims_new, claims_replaced", (0, 0),
                        (row["claims_new"], row["claims_replaced"]))
        for before, after in zip(shot, snapshot(ctl, months, days)):
            report.same("again", "reports byte for byte", True, as_bytes(before) == as_bytes(after))
        check_zip(report, ctl, folder, paths, shot, months, days)
        undone = [len(made) // 2] if not options.extras else [made.index(next(f for f in made if f.name.startswith("out_K"))),
                                                              [f.name[:1] for f in made].index("S", 9)]
        for index in undone:
            check_undo(report, program, folder, made, paths, index, months, days[1:3], last_day)
            if index != undone[-1]:  # put the order of the files back
                folder_again = folder / "vault"
                shutil.rmtree(folder_again)
                Ctl(program, folder_again).init().json("import", "receipts", *paths, status=(0, 1))
    return report


def main():
    if len(sys.argv) < 3:
        print(__doc__)
        return 2
    failed = 0
    for name in sys.argv[2:]:
        try:
            report = check(sys.argv[1], name)
        except Failed as error:
            print(f"{name}: {error}")
            failed = 1
            continue
        print(f"{name}: {len(report.found)} differences")
        for line in report.found[:60]:
            print("  " + line)
        failed = failed or bool(report.found)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
