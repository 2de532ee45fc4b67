"""The files a synthetic clinic hands over, in the order they are imported: two a month, with late, returned and inpatient
claims among them, and (with extras) the same months again as 提出用, before or after, and a copy saved as UTF-8."""
import copy

import clinic as c
import uke


def styles(options):
    plain = uke.Style(outside=options.outside, timestamp="2019012118164600" if options.outside == "zero" else "",
                      mark=options.outside != "blank", strip=options.outside == "z")
    resaved = copy.copy(plain)
    resaved.encoding, resaved.line_end, resaved.mark = "utf-8", "\n", False
    absent = copy.copy(plain)
    absent.outside = "absent"
    return plain, resaved, absent


def stripped(claim):
    """The claim as 提出用 tells it: without what a pharmacy hands out."""
    again = copy.copy(claim)
    again.units = [unit for unit in claim.units if not unit.outside]
    return again


def corrected(clinic, claim, style):
    """The claim again under the same key, with other visits and other points (返戻 and 再請求)."""
    insurance = c.Insurance(claim.office, claim.form, claim.ho, claim.kos)
    while True:
        days = set(d for d in range(1, 28) if clinic.random.random() < 0.07) or {clinic.random.randrange(1, 28)}
        again = clinic.claim(claim.person, claim.month, days, insurance, style)
        if again.points != claim.points:
            again.history = clinic.random.random() < 0.5
            return again


def dearer(claim):
    """The same days, more points."""
    again = copy.copy(claim)
    share = "1" if claim.ho else "5"
    again.units = claim.units + [c.Unit("SI", "60", ["160000310"], 26, {min(claim.visit_days): 1}, share=share)]
    again.points += 26
    if not claim.ho:
        again.ko_points = [again.points]
    return again


def submitted(clinic, claims, style):
    """提出用 of the same claims: a few differ by then."""
    found = []
    for claim in claims:
        draw = clinic.random.random()
        if draw < 0.05 and not claim.inpatient:
            found.append(corrected(clinic, claim, style))
        elif draw < 0.09 and not claim.inpatient and claim.visit_days and claim.case in ("b", "jd"):
            found.append(dearer(claim))
        else:
            found.append(claim)
    return found


def inpatient(clinic, month, office):
    """A stay in a ward: no visit, no diagnosis, no point of it may be counted anywhere."""
    chance = clinic.random
    known = [p for p in clinic.people if p.number and not p.dies and p.visits and c.month_of(p.visits[0]) <= c.month_add(month, -4)
             and p.insurance[0][1].ho and p.insurance[0][1].office == office]
    if not known:
        return None
    person = chance.choice(known)
    insurance = person.insurance[0][1]
    claim = c.Claim(person, month, "1111", office, insurance.ho, [], str(person.number), person.name, person.kana,
                    [c.Dx("4289018", c.dt.date(*month, 1), main=True)],
                    [c.Unit("SI", "90", ["190117710"], 1700, {d: 1 for d in range(3, 9)}),
                     c.Unit("IY", "21", ["620098401"], 9, {4: 60})], set(), "inpatient")
    claim.inpatient, claim.ho_days, claim.points = True, 6, 1700 * 6 + 9 * 60
    return claim


def build(clinic):
    """Every file, in import order."""
    options, chance = clinic.options, clinic.random
    plain, resaved, absent = styles(options)
    waiting, history, found = [], [], []         # waiting: (index of the file, claim)
    for index in range(options.months):
        month = c.month_add(options.first, index)
        billing = c.month_add(month, 1)
        claims, kept = clinic.month_claims(month, plain), []
        for claim in claims:
            if index + 3 < options.months and index and not claim.person.sometimes_blank and chance.random() < 0.03:
                waiting.append((index + chance.choice((1, 2, 3)), claim))
            else:
                kept.append(claim)
        kept += [claim for due, claim in waiting if due == index]
        fresh = list(kept)
        if index >= 2:
            for claim in chance.sample(history, min(len(history), 4)):
                history.remove(claim)
                kept.append(corrected(clinic, claim, plain))
        history += chance.sample(fresh, min(len(fresh), 8))
        parts = {}
        for office in (1, 2):
            part = [claim for claim in kept if claim.office == office]
            stay = inpatient(clinic, month, office) if chance.random() < 0.5 else None
            parts[office] = part + ([stay] if stay else [])
        found += _month(clinic, options, index, month, billing, parts, plain, resaved, absent)
    return [file.write() for file in found]


def _month(clinic, options, index, month, billing, parts, plain, resaved, absent):
    name = f"{month[0]}{month[1]:02d}_RECEIPTC"

    def file(prefix, style, sections):
        if style.outside == "absent":
            sections = [(office, [stripped(claim) for claim in part]) for office, part in sections]
        return c.File(f"{prefix}{name}.UKE", billing, [claim for _, part in sections for claim in part], style, sections)
    both = [(1, parts[1]), (2, parts[2])]
    if not options.extras:
        return [file("S", plain, both[:1]), file("K", plain, both[1:])]
    if index == 2:                               # both offices in one file
        return [file("SK", plain, both)]
    regular = [file("S", plain, both[:1]), file("K", plain, both[1:])]
    if index == 4:
        return regular + [file("copy_S", resaved, both[:1])]
    if index in (3, 5, 9):                       # 提出用 afterwards
        return regular + [file("out_S", absent, [(1, submitted(clinic, parts[1], absent))]),
                          file("out_K", absent, [(2, submitted(clinic, parts[2], absent))])]
    if index == 6:                               # 提出用 first
        return [file("out_S", absent, [(1, submitted(clinic, parts[1], absent))])] + regular
    return regular
