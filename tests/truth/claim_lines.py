"""Fills a claim with lines so that exactly its visits follow from them (spec/rules.md R3), case by case:

  jd       受診日 records name the days; the lines may say anything
  b c d    the days of groups 11-12, of 11-14, of all SI lines are the first to count as many as HO-5 / KO-5
  none_c   none of them does: 11-14 answers, with a warning      none_d  as before, with no line in 11-14
  missing  no day at all
"""
import clinic as c


def claim_lines(chance, owner, claim, days, style):
    person, last = claim.person, c.month_last(claim.month).day
    japanese_jd = chance.random() < owner.options.jd
    claim.case = "jd" if japanese_jd else chance.choices(("b", "c", "d", "none_c", "none_d", "missing"),
                                                         (78, 8, 6, 4, 2, 1))[0]
    free = [d for d in range(1, last + 1) if d not in days]
    # who has a special visit: a day that groups 11 and 12 do not name
    special = {}
    if claim.case == "c" or (claim.case == "jd" and chance.random() < 0.15):
        special[chance.choice(days)] = chance.choice(("13", "14"))
    elif claim.case == "d":
        special[chance.choice(days)] = chance.choice(("40", "60", "80"))
    elif claim.case == "none_d":
        special = {d: chance.choice(("60", "80")) for d in days}
    elif claim.case == "missing":
        special = {d: "" for d in days}
    units = []
    firsts = [d for d in days if d not in special and owner.first_fee(person, claim.date(d))][:1]
    again = [d for d in days if d not in special and d not in firsts]
    if firsts:
        code = chance.choice(("111000110", "111000110", "111014210"))
        units.append(c.Unit("SI", "11", [code], 288, {firsts[0]: 1}))
        if chance.random() < 0.3:    # an addition of group 11 is no first fee itself
            units.append(c.Unit("SI", "11", ["111013770"], 80, {firsts[0]: 1}, may_continue=True))
    if again:
        marks = {d: 1 for d in again}
        if chance.random() < 0.2:    # one unit of several lines, the points on the last
            units.append(c.Unit("SI", "12", ["112007410", "112015770"], 74, marks))
        else:
            units.append(c.Unit("SI", "12", ["112007410"], 73, marks,
                                heading="再診　電話にて確認" if chance.random() < 0.05 else ""))
            units.append(c.Unit("SI", "12", ["112011010"], 52, dict(marks), may_continue=True))
        if chance.random() < 0.05:   # a second time on one day is still one visit
            units.append(c.Unit("SI", "12", ["112008350"], 73, {again[0]: 1}))
    for day, group in special.items():
        if group:
            code, points = {"13": ("113001810", 225), "14": ("114001110", 888), "40": ("140000610", 45),
                            "60": ("160008010", 21), "80": ("180027610", 85)}[group]
            units.append(c.Unit("SI", group, [code], points, {day: 1}))
    _stray(chance, claim, units, days, special, free)
    _drugs(chance, person, claim, units, days, free)
    _shares(chance, claim, units)
    claim.units = units
    claim.has_sn = claim.month >= (2021, 9)
    claim.donor = chance.random() < 0.004
    claim.note = "次回は検査予定" if chance.random() < 0.1 else ""
    _visits(chance, claim, days, free)
    _money(claim)


def _stray(chance, claim, units, days, special, free):
    """Lines on days that are no visits, only where the case allows them."""
    if not free or claim.case == "missing":
        return
    stray = chance.choice(free)
    if claim.case in ("jd", "b", "c", "none_c") and chance.random() < 0.15:
        units.append(c.Unit("SI", "60", ["160010010"], 49, {stray: 1}))
    if claim.case in ("jd", "b") and chance.random() < 0.06:
        units.append(c.Unit("SI", "13", ["113002910"], 270, {stray: 1}))
    if claim.case in ("none_c", "none_d"):
        return
    real = [d for d in days if d not in special]
    if real and chance.random() < 0.3:
        units.append(c.Unit("SI", "60", ["160019410", "160020910", "160010010"], 93, {real[0]: 1}))
        units.append(c.Unit("SI", "60", ["160095710"], 40, {real[0]: 1}, may_continue=True))
    if chance.random() < 0.06:       # material and injections never make a visit
        units.append(c.Unit("TO", "40", ["710010001"], 12, {stray: 1}))
    if chance.random() < 0.06:
        units.append(c.Unit("IY", "31", [chance.choice(c.tables.INJECTIONS)], 18, {stray: 1}))
    if chance.random() < 0.03:       # self injection at home: not group 21, hence no prescription in the sense of R4
        units.append(c.Unit("IY", "14", [chance.choice(c.tables.INJECTIONS)], 320, {days[-1]: 1}))


def _drugs(chance, person, claim, units, days, free):
    if chance.random() < 0.12:
        return
    outside = person.outside
    when = list(days) if chance.random() < 0.8 else [days[-1]]
    if claim.case == "b" and free and chance.random() < 0.04:
        when = [chance.choice(free)] # a prescription on a day that is no visit
    bundled = claim.case not in ("missing", "none_d") and not person.outside and chance.random() < 0.06
    if bundled:
        units.append(c.Unit("SI", "13", ["113003810"], 519, {d: 1 for d in days if d in _visit_lines(units)} or {days[-1]: 1}))
    priceless = outside or bundled
    flags = dict(outside=outside, priceless=priceless)
    points = 0 if priceless else chance.randrange(1, 40)
    drugs = chance.sample(c.tables.LONG_DRUGS, chance.choice((1, 1, 2, 3)))
    if len(when) > 1 and chance.random() < 0.5:      # merged: 回数 26 = 12 and 14 on two days
        units.append(c.Unit("IY", "21", drugs, points, {d: chance.choice((person.supply, 12, 14)) for d in when}, **flags))
    else:
        for day in when:
            units.append(c.Unit("IY", "21", drugs, points, {day: person.supply}, may_continue=True, **flags))
    if chance.random() < 0.3:        # a short supply, or one just at the border of 14
        units.append(c.Unit("IY", "21", [chance.choice(c.tables.SHORT_DRUGS)], points,
                            {when[-1]: chance.choice((3, 5, 7, 13, 14))}, may_continue=True, **flags))
    if chance.random() < 0.2:        # as needed and for the skin: no days of supply, however large the count
        units.append(c.Unit("IY", "22", [chance.choice(c.tables.AS_NEEDED_DRUGS)], points, {when[-1]: chance.choice((10, 99))}, **flags))
    if chance.random() < 0.2:
        units.append(c.Unit("IY", "23", [chance.choice(c.tables.OUTER_DRUGS)], points, {when[-1]: 1}, **flags))
    if claim.case == "missing" or bundled:
        return
    fee_days = {d: 1 for d in when if d in days}
    if not fee_days:
        return
    if outside:
        units.append(c.Unit("SI", "80", ["120002910"], 68, fee_days))
    else:
        units.append(c.Unit("SI", "21", ["120000710"], 11, dict(fee_days)))
        units.append(c.Unit("SI", "25", ["120001210"], 42, dict(fee_days)))


def _visit_lines(units):
    return {d for u in units if u.kind == "SI" and u.group in ("11", "12") for d in u.days}


def _shares(chance, claim, units):
    """Who pays: everything by all payers, or some units by the insurance alone."""
    if not claim.ho:
        full, alone = "5", "5"
    else:
        full, alone = {0: ("1", "1"), 1: ("2", "1"), 2: ("4", "1")}[len(claim.kos)]
    for unit in units:
        unit.share = full if unit.group in ("11", "12") or chance.random() < 0.6 else alone
        if unit.may_continue:
            unit.share = full


def _visits(chance, claim, days, free):
    """The visits R3 must find, and the 実日数 that lead it there."""
    n, declared = len(days), len(days)
    claim.visit_days = set() if claim.case == "missing" else set(days)
    if claim.case == "jd":
        marks = {d: 1 for d in days}
        if n > 1 and chance.random() < 0.2:
            marks[days[-1]] = 2      # a visit that 実日数 does not count
            declared = n - 1
        if free and chance.random() < 0.1:
            marks[chance.choice(free)] = 9
        payers = ([1] if claim.ho else []) + list(range(2, 2 + len(claim.kos)))
        claim.jd = [(payers[0], marks)]
        for payer in payers[1:]:     # a part of the days, or the whole: all records together count
            claim.jd.append((payer, {d: marks[d] for d in marks if chance.random() < 0.7}))
        if len(payers) > 1 and n > 1 and chance.random() < 0.3:
            moved = days[0]
            claim.jd[0][1].pop(moved, None)
            claim.jd[1][1][moved] = 1
    elif claim.case == "none_c":
        declared = min(31, n + 4)
    elif claim.case == "none_d":
        declared = min(31, n + 2)
    elif claim.case == "missing":
        declared = 0
    claim.ho_days = declared if claim.ho else 0
    claim.ko_days = [declared] * len(claim.kos)
    if claim.ho and claim.kos and claim.case in ("b", "c", "d") and n > 1:
        if chance.random() < 0.5:
            claim.ko_days[0] = n - 1
        elif chance.random() < 0.3:  # the greater one decides, whichever it is
            claim.ho_days = n - 1


def _money(claim):
    def total(shares):
        return sum(u.points * sum(u.days.values()) for u in claim.units if u.share in shares)
    claim.ko_points = [total(shares) for shares, _ in zip(("245", "4"), claim.kos)]
    claim.points = total("124") if claim.ho else claim.ko_points[0]
