"""A seeded synthetic clinic that knows its own truth: people, claims, visits, prescriptions, diagnoses, deaths.

Each claim is built from the visits it is to have; the lines of its file are crafted afterwards so that spec/rules.md R3
must find those visits again. Nothing is derived by reading a file. `variants()` names the kinds of clinic the tests use.
"""
import calendar
import copy
import datetime as dt
import random
import unicodedata
from dataclasses import dataclass, field

import tables
import uke

FACILITY = "1319876543"


def month_add(month, count):
    index = month[0] * 12 + month[1] - 1 + count
    return index // 12, index % 12 + 1


def month_last(month):
    return dt.date(month[0], month[1], calendar.monthrange(*month)[1])


def month_of(day):
    return day.year, day.month


@dataclass(eq=False)
class Person:
    id: int
    name: str
    kana: str
    sex: int
    birth: dt.date
    number: int                      # 0: the clinic never writes a number for this person
    spellings: list = field(default_factory=list)
    outside: bool = True             # prescriptions go to a pharmacy
    diseases: list = field(default_factory=list)
    insurance: list = field(default_factory=list)   # (from day, Insurance)
    visits: list = field(default_factory=list)
    dies: dt.date | None = None
    supply: int = 28

    @property
    def sometimes_blank(self):
        """Known by number first, later found by name, birth date and sex."""
        return self.id % 20 in (3, 9) and self.number != 0


@dataclass
class Insurance:
    office: int                      # 1 社保, 2 国保連
    form: str
    ho: tuple | None
    kos: list


@dataclass
class Dx:
    code: str
    start: dt.date
    outcome: str = "1"
    modifiers: str = ""
    text: str = ""
    main: bool = False

    @property
    def suspected(self):
        marks = [self.modifiers[i:i + 4] for i in range(0, len(self.modifiers), 4)]
        return "8002" in marks or (self.code == "0000999" and "疑い" in self.text)


@dataclass
class Unit:
    kind: str                        # SI IY TO
    group: str
    codes: list
    points: int
    days: dict                       # day of month -> value
    share: str = "1"
    outside: bool = False
    priceless: bool = False          # a drug unit without points (outside, or inside a bundled fee)
    heading: str = ""
    may_continue: bool = False
    continues: bool = field(default=False, compare=False)


@dataclass(eq=False)
class Claim:
    person: Person
    month: tuple
    form: str
    office: int
    ho: tuple | None
    kos: list
    number: str
    name: str
    kana: str
    diagnoses: list
    units: list
    visit_days: set                  # the truth: what R3 must answer
    case: str
    ho_days: int = 0
    ko_days: list = field(default_factory=list)
    points: int = 0
    ko_points: list = field(default_factory=list)
    jd: list = field(default_factory=list)
    inpatient: bool = False
    has_sn: bool = False
    note: str = ""
    donor: bool = False
    history: bool = False

    @property
    def key(self):
        payer = self.ho[0] if self.ho else self.kos[0][0]
        card = self.ho[1:] if self.ho else (self.kos[0][1],)
        return FACILITY, self.month, self.person.id, self.form, payer, card

    def date(self, day):
        return dt.date(self.month[0], self.month[1], day)

    def donor_rows(self, japanese):
        if not self.donor:
            return []
        free = [d for d in range(1, 29) if d not in self.visit_days][:3]
        return [["TI", "2", "1", FACILITY[:2], "1", FACILITY[3:], "", "提供", "東京都", ""],
                ["TR", "1", "1992", uke.month_text(self.month, japanese), "提供太郎", "1",
                 uke.date_text(dt.date(1980, 1, 1), japanese)] + [""] * 11,
                ["TS", "3", "300", "", ""],
                ["SY", "8833421", uke.date_text(self.date(1), japanese), "1", "", "", "", ""],
                uke.line_si("SI", "12", "1", "112007410", "", "73", {d: 1 for d in free}),
                uke.line_si("IY", "21", "1", "620098401", "1", "10", {free[0]: 90})]

    def history_rows(self, japanese):
        if not self.history:
            return []
        return [["1", "3", "0", "RE", "1", self.form, uke.month_text(self.month, japanese), "履歴花子", "2",
                 uke.date_text(dt.date(1970, 1, 1), japanese)],
                ["1", "4", "0"] + uke.line_si("SI", "12", "1", "112007410", "", "73", {28: 1})]


@dataclass
class File:
    name: str
    billing: tuple
    claims: list
    style: uke.Style
    sections: list                   # (office, claims)
    data: bytes = b""
    lines: int = 0
    go_count: int = 0
    go_points: int = 0

    def kind(self):
        """R2: 点検用 if any drug unit is 院外; else 提出用 if some claim has a 処方箋料."""
        units = [u for c in self.claims if not c.inpatient for u in c.units]
        if any(u.outside for u in units):
            return "inspection"
        return "submission" if any("120002910" in u.codes for u in units) else "undetermined"

    def write(self):
        rows = []
        for office, claims in self.sections:
            part = uke.render(claims, office, self.billing, FACILITY, self.style)
            rows += part.rows
            self.go_count += part.count
            self.go_points += part.points
        self.lines = len(rows)
        self.data = uke.to_bytes(rows, self.style)
        return self


@dataclass
class Options:
    name: str
    first: tuple
    months: int
    outside: str = "zero"
    jd: float = 0.0                  # share of claims with JD records
    extras: bool = False             # 提出用 again, a UTF-8 copy, one file with both offices
    people: int = 400
    seed: int = 1


def variants():
    return {o.name: o for o in (
        Options("zero_jd", (2024, 1), 16, "zero", 1.0, seed=11),
        Options("zero_no_jd", (2019, 8), 16, "zero", 0.0, seed=12),
        Options("blank_no_jd", (2023, 3), 15, "blank", 0.0, seed=13),
        Options("blank_jd", (2022, 10), 14, "blank", 1.0, seed=14),
        Options("z_some_jd", (2023, 11), 15, "z", 0.5, seed=15),
        Options("submission_jd", (2022, 1), 14, "absent", 1.0, seed=16),
        Options("submission_no_jd", (2019, 12), 18, "absent", 0.0, seed=17),
        Options("history", (2023, 9), 16, "zero", 0.3, extras=True, seed=18),
        Options("history_blank", (2019, 9), 15, "blank", 0.0, extras=True, seed=19),
    )}


class Clinic:
    def __init__(self, options):
        self.options = options
        self.random = random.Random(options.seed)
        self.first_day = dt.date(*options.first, 1)
        self.last_day = month_last(month_add(options.first, options.months - 1))
        self.people = []
        self._people()
        for person in self.people:
            self._life(person)

    # ------------------------------------------------------------------ people
    def _people(self):
        chance, seen = self.random, set()
        for index in range(1, self.options.people + 1):
            sex = chance.choice((1, 2))
            while True:
                family = chance.choice(tables.FAMILY_NAMES)
                given = chance.choice(tables.MALE_NAMES if sex == 1 else tables.FEMALE_NAMES)
                birth = dt.date(1930, 1, 1) + dt.timedelta(chance.randrange(0, 31000))
                if (family[1] + given[1], birth) not in seen:
                    seen.add((family[1] + given[1], birth))
                    break
            person = Person(index, family[0] + given[0], family[1] + given[1], sex, birth, index * 7 + 13)
            width = chance.choice((0, 0, 5, 8))
            text = str(person.number)
            person.spellings = [text.zfill(width)] * 3 + [text, text.zfill(6)]
            if index % 50 == 0:
                person.spellings.append(unicodedata.normalize("NFKC", text).translate(
                    {ord(str(d)): chr(0xFF10 + d) for d in range(10)}))
            if index % 80 == 7:
                person.number = 0    # always blank: provisional
            person.outside = chance.random() < 0.78
            person.supply = chance.choice((14, 28, 28, 30, 30, 35, 56, 60, 90))
            self._insure(person)
            self.people.append(person)

    def _insurance(self, person, office):
        chance, old = self.random, person.birth.year < 1949
        symbol, card = str(chance.randrange(100, 9999)), str(chance.randrange(1, 99999))
        if chance.random() < 0.3:
            symbol, card = (t.translate({ord(str(d)): chr(0xFF10 + d) for d in range(10)}) for t in (symbol, card))
        if office == 1 and chance.random() < 0.06:
            return Insurance(1, "1212", None, [(f"12{chance.randrange(100000, 999999)}", f"{chance.randrange(1, 9999999):07d}")])
        kos = []
        if chance.random() < 0.12:
            kos.append((f"54{chance.randrange(100000, 999999)}", f"{chance.randrange(1, 9999999):07d}"))
            if chance.random() < 0.2:
                kos.append((f"81{chance.randrange(100000, 999999)}", f"{chance.randrange(1, 9999999):07d}"))
        layer = str(1 + len(kos))
        if office == 1:
            return Insurance(1, f"11{layer}{chance.choice('26')}", (f"{chance.choice(('01', '06', '31'))}{chance.randrange(100000, 999999)}",
                                                                    symbol, card), kos)
        if old:
            return Insurance(2, f"13{layer}{chance.choice('80')}", (f"39{chance.randrange(100000, 999999)}", "", card), kos)
        return Insurance(2, f"11{layer}{chance.choice('268')}", (f"{chance.randrange(100000, 199999)}", symbol, card), kos)

    def _insure(self, person):
        chance = self.random
        office = 2 if person.birth.year < 1949 or chance.random() < 0.4 else 1
        person.insurance = [(dt.date.min, self._insurance(person, office))]
        if chance.random() < 0.15:
            day = self.first_day + dt.timedelta(chance.randrange(30, (self.last_day - self.first_day).days))
            person.insurance.append((day, self._insurance(person, 2 if person.birth.year < 1949 else chance.choice((1, 2)))))

    # ------------------------------------------------------------------ the visits a person makes
    def _life(self, person):
        chance, horizon = self.random, (self.last_day - self.first_day).days
        start = self.first_day + dt.timedelta(int(chance.triangular(0, horizon, 0)))
        kind = chance.random()
        days = set()
        if kind < 0.22:              # acute: a few visits, perhaps again
            for _ in range(chance.choice((1, 1, 2, 3))):
                day = start
                for _ in range(chance.choice((1, 1, 2, 3))):
                    days.add(day)
                    day += dt.timedelta(chance.choice((1, 3, 4, 7)))
                start += dt.timedelta(chance.randrange(50, 240))
        elif kind < 0.34:            # the edges of months: 2 and 4 months to the day, one day less or more, month ends
            day = chance.choice((start, month_last(month_of(start))))
            while day <= self.last_day:
                days.add(day)
                step = month_add(month_of(day), chance.choice((1, 1, 2, 2, 2, 4, 4, 5)))
                there = dt.date(*step, min(day.day, month_last(step).day))
                day = max(day + dt.timedelta(1), chance.choice((there, there, month_last(step), there + dt.timedelta(1),
                                                               there - dt.timedelta(1))))
        else:                        # regular, some stop, some come back
            day, step = start, person.supply
            while day <= self.last_day:
                days.add(day)
                draw = chance.random()
                if draw < 0.04:
                    break
                gap = chance.randrange(70, 300) if draw < 0.10 else max(1, step + chance.randrange(-5, 12))
                if draw > 0.9:
                    days.add(day + dt.timedelta(chance.choice((1, 2, 6))))
                day += dt.timedelta(gap)
        person.visits = sorted(d for d in days if self.first_day <= d <= self.last_day)
        chronic = chance.random() < (0.75 if kind >= 0.22 else 0.25)
        first = person.visits[0] if person.visits else start
        if chronic:
            for code in chance.sample(tables.CHRONIC, chance.choice((1, 1, 2, 3))):
                begun = first - dt.timedelta(chance.choice((0, 0, 30, 400, 3000)))
                ended = first + dt.timedelta(chance.randrange(60, 500)) if chance.random() < 0.12 else None
                person.diseases.append((Dx(code, begun, main=not person.diseases,
                                           modifiers=chance.choice(("", "", "", "2056", "8065"))), ended, chance.choice("24")))
        for code in chance.sample(tables.OTHER, chance.choice((0, 1, 2))):
            person.diseases.append((Dx(code, first - dt.timedelta(chance.randrange(0, 300))), None, "2"))
        if chance.random() < 0.25:   # suspected only
            person.diseases.append((Dx(chance.choice(tables.CHRONIC), first, modifiers=chance.choice(("8002", "20568002"))),
                                    first + dt.timedelta(chance.randrange(0, 200)), "4"))
        if chance.random() < 0.15:
            text = chance.choice(("高血圧症の疑い", "糖尿病疑い", "足底胼胝", "下肢のむくみ"))
            person.diseases.append((Dx("0000999", first, text=text), None, "2"))
        if person.visits and chance.random() < 0.05:
            person.dies = chance.choice(person.visits)
            if person.dies.day > 27:     # R8 does not say which comes first on the last day of a month
                person.dies = None

    # ------------------------------------------------------------------ claims
    def diagnoses(self, person, month):
        found, end = [], month_last(month)
        for dx, ended, how in person.diseases:
            if dx.start > end or (ended and month_of(ended) < month):
                continue
            one = copy.copy(dx)
            if ended and month_of(ended) == month:
                one.outcome = how
            elif self.random.random() < 0.05:
                one.outcome = ""
            found.append(one)
        if self.random.random() < 0.35:
            found.append(Dx(self.random.choice(tables.ACUTE), dt.date(*month, 1), "2"))
        dying = person.dies is not None and month_of(person.dies) == month
        if self.random.random() < 0.02 and not dying:        # a start after the month's end is not active in it
            late = [dx for dx in found if tables.is_chronic(dx.code) and not dx.suspected and dx.outcome in ("1", "")]
            for dx in late:
                dx.start = end + dt.timedelta(5)
        if dying:
            if not found:
                found.append(Dx("8838708", dt.date(*month, 1)))
            firm = [dx for dx in found if not dx.suspected] or [Dx("8838708", dt.date(*month, 1))]
            if firm[0] not in found:
                found.append(firm[0])
            firm[0].outcome = "3"
        unique = {}
        for dx in found:
            unique.setdefault((dx.code, dx.modifiers, dx.text), dx)
        return list(unique.values())

    def number_text(self, person, month, first_month):
        if not person.number:
            return ""
        index = (month[0] - self.options.first[0]) * 12 + month[1] - self.options.first[1]
        if person.sometimes_blank and index >= 9 and first_month <= 3:
            return ""                # linked by kana, birth date and sex
        return self.random.choice(person.spellings)

    def claim(self, person, month, days, insurance, style):
        """One claim with these visit days (of the month)."""
        first_index = ((person.visits[0].year - self.options.first[0]) * 12 + person.visits[0].month - self.options.first[1]
                       if person.visits else 0)
        kana = person.kana
        if person.id % 30 == 3:
            kana = self.random.choice((person.kana, half_width(person.kana)))
        name = person.name
        if person.id % 30 == 5:
            name = self.random.choice((person.name, person.kana))
        if person.id % 30 == 9:      # never a kana name; a space or none between the names
            kana, name = "", self.random.choice((person.name, person.name[:2] + "\u3000" + person.name[2:]))
        claim = Claim(person, month, insurance.form, insurance.office, insurance.ho, insurance.kos,
                      self.number_text(person, month, first_index), name, kana, self.diagnoses(person, month), [], set(), "")
        claim_lines(self.random, self, claim, sorted(days), style)
        if claim.case == "missing":
            for dx in claim.diagnoses:       # no visit, no death told there
                dx.outcome = "1" if dx.outcome == "3" else dx.outcome
        return claim

    def first_fee(self, person, date):
        before = [d for d in person.visits if d < date]
        return not before or (date - before[-1]).days > 110

    def month_claims(self, month, style):
        """Every outpatient claim of a month; a change of insurance inside it makes two of one patient."""
        found = []
        for person in self.people:
            days = [d for d in person.visits if month_of(d) == month and not (person.dies and d > person.dies)]
            for position, (since, insurance) in enumerate(person.insurance):
                until = person.insurance[position + 1][0] if position + 1 < len(person.insurance) else dt.date.max
                mine = [d.day for d in days if since <= d < until]
                if mine:
                    found.append(self.claim(person, month, mine, insurance, style))
        return found


def half_width(kana):
    table = dict(zip("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンッャュョー",
                     "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｯｬｭｮｰ"))
    marks = {"\u3099": "ﾞ", "\u309a": "ﾟ"}
    return "".join(marks.get(c, table.get(c, c)) for c in unicodedata.normalize("NFD", kana))


from claim_lines import claim_lines  # noqa: E402  (needs the classes above)
