"""Checks the synthetic clinics themselves: what the crafted lines say by R3 is what the claim says, the sums hold, and the
cases that the tests are for do occur. Reads no program."""
import sys
from collections import Counter

import clinic as c
import files
import truth


def visits_by_rule(claim):
    """R3, from the units alone."""
    if claim.jd:
        return {day for _, marks in claim.jd for day, value in marks.items() if value in (1, 2)}, False
    def days(groups):
        return {d for u in claim.units if u.kind == "SI" and (groups is None or u.group in groups) for d in u.days}
    b, deep, every = days(("11", "12")), days(("11", "12", "13", "14")), days(None)
    count = max([claim.ho_days] + claim.ko_days)
    for answer in (b, deep, every):
        if len(answer) == count:
            return answer, False
    return (deep or every), True


def check(options):
    made = files.build(c.Clinic(options))
    ledger, cases, problems = truth.Ledger(), Counter(), []
    for file in made:
        kind, report = ledger.take(file)
        cases[kind] += 1
        for field in ("claims_replaced", "claims_unchanged", "claims_again", "kept_outside"):
            cases[field] += report[field]
        for claim in file.claims:
            if claim.inpatient:
                cases["inpatient"] += 1
                continue
            cases[claim.case] += 1
            found, warned = visits_by_rule(claim)
            if found != claim.visit_days or warned != (claim.case in ("none_c", "none_d")):
                problems.append(f"{file.name} {claim.key} {claim.case}: {sorted(found)} != {sorted(claim.visit_days)}")
            cases["blank"] += not claim.number
            cases["public only"] += claim.ho is None
            cases["public too"] += bool(claim.ho and claim.kos)
            cases["donor"] += claim.donor
            cases["dead"] += any(dx.outcome == "3" for dx in claim.diagnoses)
            cases["suspected"] += any(dx.suspected for dx in claim.diagnoses)
            cases["merged"] += any(u.kind == "IY" and u.group == "21" and len(u.days) > 1 for u in claim.units)
            cases["29 Feb"] += claim.month[1] == 2 and 29 in claim.visit_days
            cases["31st"] += 31 in claim.visit_days
        problems += sums(file)
    answer = truth.Truth(ledger, c.month_last(c.month_add(options.first, options.months + 6)))
    months = [answer.monthly(month) for month in answer.data_months()]
    for row in months:
        if row["active"] + row["at_risk"] + row["dropped"] + row["excluded"] != sum(
                bool(answer.seen(p, c.month_last(tuple(map(int, row["month"].split("-")))))) for p in answer.people):
            problems.append(f"{row['month']}: the states do not add up")
    keys = Counter(((p.kana, p.birth, p.sex) for p in answer.people))
    problems += [f"two people alike: {k}" for k, n in keys.items() if n > 1]
    print(f"== {options.name}: {len(made)} files, {sum(len(f.data) for f in made) // 1024} KiB, {len(answer.people)} patients")
    print("  ", dict(cases))
    for row in (months[0], months[len(months) // 2], months[-1]):
        print("  ", row)
    return problems


def sums(file):
    problems, points, count = [], 0, 0
    for line in file.data.rstrip(b"\x1a").decode(file.style.encoding).split(file.style.line_end):
        row = line.split(",")
        if row[0] in ("SI", "IY", "TO"):
            first = 17 if row[0] == "TO" else 13
            if sum(int(d) for d in row[first:] if d) != int(row[6]) or len(row) != first + 31:
                problems.append(f"{file.name}: {line}")
        elif row[0] in ("HO", "KO"):
            count += 1
    if count != file.go_count:
        problems.append(f"{file.name}: GO {file.go_count} payers, {count} written")
    return problems


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(c.variants())
    found = [problem for name in wanted for problem in check(c.variants()[name])]
    print("\n".join(found[:40]))
    sys.exit(1 if found else 0)
