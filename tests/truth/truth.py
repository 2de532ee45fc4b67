"""What must come out, computed from the clinic's own objects by spec/rules.md R1-R10. Brute force: every day is looked at.

`Ledger` is the memory of claims under R2 (what a vault holds after these files in this order); `Truth` answers for it.
"""
import calendar
import datetime as dt
import statistics
from collections import defaultdict
from dataclasses import dataclass

import tables
from clinic import month_add, month_last, month_of

FIRST_FEES = {"111000110", "111014210", "111011810"}     # 告示等識別 1; 111013770 and the like are additions (7)
SUPPLY_DAYS = 14
AT_RISK_MONTHS, DROPPED_MONTHS = 2, 4


@dataclass
class Held:
    claim: object
    kind: str
    kept: list                       # outside units of the 点検用 claim that a differing 提出用 one replaced


class Ledger:
    """R2: claims by key, in the order of the files."""

    def __init__(self):
        self.held = {}
        self.number, self.name, self.kana, self.known = {}, {}, {}, set()
        self.kind_months = defaultdict(set)

    def take(self, file):
        """Imports one file; answers what its report must say."""
        kind, report = file.kind(), defaultdict(int)
        for claim in file.claims:
            report["claims"] += 1
            if claim.inpatient:
                continue
            report["outpatient_claims"] += 1
            self._meet(claim, report)
            self.kind_months[kind].add(claim.month)
            before = self.held.get(claim.key)
            if before is None:
                report["claims_new"] += 1
                self.held[claim.key] = Held(claim, kind, [])
            elif kind == "submission" and before.kind == "inspection":
                if same_money_and_days(before.claim, claim):
                    report["claims_unchanged"] += 1
                else:
                    report["claims_replaced"] += 1
                    report["kept_outside"] += 1
                    outside = [u for u in before.claim.units if u.outside]
                    self.held[claim.key] = Held(claim, kind, [(before.claim.month, outside)])
            else:
                report["claims_again" if same_content(before.claim, claim) else "claims_replaced"] += 1
                self.held[claim.key] = Held(claim, kind, [])
        return kind, report

    def _meet(self, claim, report):
        person = claim.person
        if person not in self.known:
            self.known.add(person)
            report["patients_new"] += 1
        if claim.number and not self.number.get(person):
            self.number[person] = claim.number.strip()
        if not self.name.get(person):
            self.name[person] = claim.name
        if not self.kana.get(person):
            self.kana[person] = claim.kana


def same_money_and_days(one, other):
    return (one.points == other.points and one.ho_days == other.ho_days and one.ko_days == other.ko_days
            and one.visit_days == other.visit_days)


def same_content(one, other):
    """The same claim in other bytes: whether that is told as replaced or as unchanged is free, the effect is none."""
    return (same_money_and_days(one, other) and one.units == other.units and one.diagnoses == other.diagnoses
            and one.jd == other.jd)


class Truth:
    def __init__(self, ledger, last_day):
        self.last_day = last_day                     # events and states are known up to here
        self.ledger = ledger
        self.claims = [held.claim for held in ledger.held.values()]
        self.visits = defaultdict(set)               # person -> dates
        self.first_fees = set()                      # (person, date)
        self.prescriptions = defaultdict(set)        # person -> (date, drug, days, outside)
        self.claim_months = defaultdict(lambda: defaultdict(list))   # person -> month -> claims
        self.death = {}
        for held in ledger.held.values():
            self._read(held)
        self.people = sorted(ledger.known, key=lambda p: p.id)
        self.sorted_visits = {p: sorted(self.visits[p]) for p in self.people}
        self._events = {p: self._all_events(p) for p in self.people}

    def _read(self, held):
        claim, person = held.claim, held.claim.person
        self.claim_months[person][claim.month].append(claim)
        for day in claim.visit_days:
            self.visits[person].add(claim.date(day))
        for unit in claim.units:
            if unit.kind == "SI" and unit.group == "11" and FIRST_FEES & set(unit.codes):
                self.first_fees |= {(person, claim.date(day)) for day in unit.days}
        for month, units in [(claim.month, claim.units)] + held.kept:
            for unit in units:
                if unit.kind == "IY" and unit.group == "21":
                    for day, value in unit.days.items():
                        for code in unit.codes:
                            self.prescriptions[person].add((dt.date(month[0], month[1], day), code, value, unit.outside))
        if any(dx.outcome == "3" for dx in claim.diagnoses):
            end = month_last(claim.month)
            self.death[person] = min(self.death.get(person, end), end)

    # ------------------------------------------------------------------ R6, R7
    def seen(self, person, day):
        return [v for v in self.sorted_visits[person] if v <= day]

    def expected(self, person, day):
        """(E, reason), or (None, "none")."""
        visits = self.seen(person, day)
        if not visits:
            return None, "none"
        last = visits[-1]
        supplies = [value for date, _, value, _ in self.prescriptions[person] if date == last and value >= SUPPLY_DAYS]
        if supplies:
            return last + dt.timedelta(max(supplies)), "run_out"
        gaps = [(b - a).days for a, b in zip(visits, visits[1:])]
        if len(gaps) >= 3:
            return last + dt.timedelta(int(statistics.median(gaps[-5:]) // 1)), "habit"
        return None, "none"

    # ------------------------------------------------------------------ R8
    def state(self, person, day):
        death = self.death.get(person)
        if death and day >= death:
            return "excluded"
        visits = self.seen(person, day)
        if not visits:
            return None
        if day >= add_months(visits[-1], DROPPED_MONTHS):
            return "dropped"
        return "at_risk" if day >= add_months(visits[-1], AT_RISK_MONTHS) else "active"

    def _all_events(self, person):
        """Day by day from the first visit to the last day known."""
        found, visits = [], self.sorted_visits[person]
        if not visits:
            return found
        day, before, seen = visits[0], None, set(visits)
        while day <= self.last_day:
            now = self.state(person, day)
            if now == "excluded":
                break
            if day in seen and before in ("at_risk", "dropped"):
                found.append((day, "returned"))
            if now == "dropped" and before != "dropped":
                found.append((day, "became_dropped"))
            if now == "at_risk" and before != "at_risk":
                found.append((day, "became_at_risk"))
            before = now
            day += dt.timedelta(1)
        return found

    def events(self, person, day):
        return [(when, what) for when, what in self._events[person] if when <= day]

    # ------------------------------------------------------------------ R5, R9
    def chronic_active(self, person, day):
        months = [m for m in self.claim_months[person] if m <= month_of(day)]
        if not months:
            return False
        latest = max(months)
        return any(tables.is_chronic(dx.code) and not dx.suspected and dx.start <= month_last(latest)
                   for claim in self.claim_months[person][latest] for dx in claim.diagnoses)

    def regular(self, person, day):
        visits = self.seen(person, day)
        if not visits or self.state(person, day) not in ("active", "at_risk"):
            return False
        recent = [v for v in visits if visits[-1] - dt.timedelta(364) <= v]
        return len(recent) >= 2 and self.chronic_active(person, day)

    # ------------------------------------------------------------------ R10
    def data_months(self):
        return sorted({claim.month for claim in self.claims})

    def monthly(self, month):
        end, inside = month_last(month), lambda day: month_of(day) == month
        eve = dt.timedelta(1)
        claims = [claim for claim in self.claims if claim.month == month]
        visits = [(p, v) for p in self.people for v in self.sorted_visits[p] if inside(v)]
        states = [self.state(p, end) for p in self.people if self.seen(p, end)]
        dropped = [(p, when) for p in self.people for when, what in self._events[p] if what == "became_dropped" and inside(when)]
        lost = sum(self.regular(p, when - eve) for p, when in dropped)
        before = sum(self.regular(p, month_last(month_add(month, -1))) for p in self.people)
        first_month = self.data_months()[0]
        return {
            "month": f"{month[0]}-{month[1]:02d}", "claims": len(claims), "points": sum(claim.points for claim in claims),
            "visits": len(visits), "patients": len({p for p, _ in visits}),
            "first_fee_visits": sum((p, v) in self.first_fees for p, v in visits),
            "new_patients": sum(bool(self.sorted_visits[p]) and inside(self.sorted_visits[p][0]) for p in self.people),
            "immature": month < month_add(first_month, 3),
            "regular": sum(self.regular(p, end) for p in self.people),
            "active": states.count("active"), "at_risk": states.count("at_risk"), "dropped": states.count("dropped"),
            "excluded": states.count("excluded"), "became_dropped": len(dropped),
            "returned": sum(what == "returned" and inside(when) for p in self.people for when, what in self._events[p]),
            "regular_lost": lost, "dropout_rate": lost / before if before else None,
        }

    def retention(self, cohort, after):
        """(people, share not dropped at the end of month cohort + after)."""
        people = [p for p in self.people if self.sorted_visits[p] and month_of(self.sorted_visits[p][0]) == cohort]
        end = month_last(month_add(cohort, after))
        stay = sum(self.state(p, end) != "dropped" for p in people)
        return len(people), (stay / len(people) if people else None)

    # ------------------------------------------------------------------ one patient
    def row(self, person, day):
        visits = self.seen(person, day)
        when, reason = self.expected(person, day)
        return {"first_visit": text(visits[0]), "last_visit": text(visits[-1]), "visits": len(visits),
                "state": self.state(person, day), "expected_next": text(when), "expected_reason": reason,
                "overdue_days": (day - when).days if when else None, "birth_date": text(person.birth)}

    def diagnoses(self, person):
        """(code, start, suspected) -> (months, main)"""
        found = defaultdict(lambda: [set(), False])
        for month, claims in self.claim_months[person].items():
            for claim in claims:
                for dx in claim.diagnoses:
                    one = found[(dx.code, text(dx.start), dx.suspected)]
                    one[0].add(f"{month[0]}-{month[1]:02d}")
                    one[1] = one[1] or dx.main
        return found

    def acts(self, person):
        found = defaultdict(int)
        for claims in self.claim_months[person].values():
            for claim in claims:
                for unit in claim.units:
                    if unit.kind == "SI":
                        for day, count in unit.days.items():
                            for code in unit.codes:
                                found[(text(claim.date(day)), code)] += count
        return dict(found)


def add_months(day, count):
    year, month = month_add((day.year, day.month), count)
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def text(day):
    return day.isoformat() if day else None
