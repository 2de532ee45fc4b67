"""Checks the synthetic clinics themselves: what the crafted lines say by R3 is what the claim says, the sums hold, and the
cases that the tests are for do occur. Reads no program."""
import datetime as dt
import sys
from collections import Counter

import clinic as c
import files
import truth
import uke


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


def by_hand():
    """A few answers worked out on paper, so that the truth itself has been checked by something else than itself."""
    person = c.Person(1, "検算一", "ケンザンイチ", 1, dt.date(1960, 1, 1), 21)
    insurance = c.Insurance(1, "1112", ("06123456", "1", "2"), [])

    def claim(month, days, drugs=(), outcome="1", start=dt.date(2023, 1, 5)):
        units = [c.Unit("SI", "12", ["112007410"], 73, {d: 1 for d in days})]
        units += [c.Unit("IY", "21", ["620098401"], 0, {day: value}, outside=True, priceless=True) for day, value in drugs]
        return c.Claim(person, month, insurance.form, 1, insurance.ho, [], "21", person.name, person.kana,
                       [c.Dx("8833421", start, outcome)], units, set(days), "b", len(days), [], 73 * len(days))

    def answer(*claims):
        ledger = truth.Ledger()
        ledger.take(c.File("x", (2024, 1), list(claims), uke.Style(), []))
        return truth.Truth(ledger, dt.date(2025, 6, 30))
    day = dt.date.fromisoformat
    one = answer(claim((2023, 11), [30]), claim((2023, 12), [31], [(31, 28), (31, 13)]))
    checks = [
        ("clamped two months", one.state(person, day("2024-02-28")), "active"),
        ("29 February", one.state(person, day("2024-02-29")), "at_risk"),
        ("the eve of four months", one.state(person, day("2024-04-29")), "at_risk"),
        ("four months", one.state(person, day("2024-04-30")), "dropped"),
        ("run-out", one.expected(person, day("2024-02-01")), (day("2024-01-28"), "run_out")),
        ("13 days are acute", answer(claim((2023, 12), [31], [(31, 13)])).expected(person, day("2024-02-01")), (None, "none")),
        ("events", one.events(person, day("2025-01-01")),
         [(day("2024-02-29"), "became_at_risk"), (day("2024-04-30"), "became_dropped")]),
        ("regular on the eve", one.regular(person, day("2024-04-29")), True),
        ("not when dropped", one.regular(person, day("2024-04-30")), False),
        ("lost in April", (one.monthly((2024, 4))["regular_lost"], one.monthly((2024, 4))["dropout_rate"]), (1, 1.0)),
        ("nobody to lose in May", one.monthly((2024, 5))["dropout_rate"], None),
    ]
    two = answer(claim((2024, 1), [1, 11, 31]), claim((2024, 2), [10]), claim((2024, 6), [10], outcome="2"), claim((2024, 8), [10]))
    checks += [
        ("two gaps are no habit", two.expected(person, day("2024-01-31")), (None, "none")),
        ("three gaps 10 20 10", two.expected(person, day("2024-02-20")), (day("2024-02-20"), "habit")),
        ("four gaps 10 20 10 121, halves go down", two.expected(person, day("2024-06-10")), (day("2024-06-25"), "habit")),
        ("a visit on the very day is a return, not a drop", two.events(person, day("2024-06-30")),
         [(day("2024-04-10"), "became_at_risk"), (day("2024-06-10"), "returned")]),
        ("a visit two months later to the day: never at risk", two.events(person, day("2024-08-31"))[2:], []),
        ("cured in June still counts in June", two.regular(person, day("2024-07-31")), True),
        ("365 days, both ends", answer(claim((2023, 3), [2]), claim((2024, 2), [29])).regular(person, day("2024-03-01")), True),
        ("366 days", answer(claim((2023, 3), [1]), claim((2024, 2), [29])).regular(person, day("2024-03-01")), False),
        ("begun after the month", answer(claim((2024, 1), [1, 9], start=day("2024-02-01"))).regular(person, day("2024-01-31")), False),
    ]
    dead = answer(claim((2024, 1), [5]), claim((2024, 5), [20], outcome="3"))
    checks += [
        ("dead on the month's last day", dead.state(person, day("2024-05-31")), "excluded"),
        ("not before", dead.state(person, day("2024-05-30")), "active"),
        ("no event after", dead.events(person, day("2025-06-30")),
         [(day("2024-03-05"), "became_at_risk"), (day("2024-05-05"), "became_dropped"), (day("2024-05-20"), "returned")]),
    ]
    return [f"{what}: {got} instead of {wanted}" for what, got, wanted in checks if got != wanted]


if __name__ == "__main__":
    wanted = sys.argv[1:] or list(c.variants())
    found = by_hand() + [problem for name in wanted for problem in check(c.variants()[name])]
    print("\n".join(found[:40]))
    sys.exit(1 if found else 0)
