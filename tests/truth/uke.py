"""Writes claim objects as the lines of a claim file (spec/receipts.md section 3), the way several receipt computers do.

One way only: nothing here reads a file. What a claim means is known from the objects, never from these bytes.
"""
import datetime as dt
from dataclasses import dataclass, field

ERAS = ((dt.date(2019, 5, 1), 5, 2018), (dt.date(1989, 1, 8), 4, 1988), (dt.date(1926, 12, 25), 3, 1925),
        (dt.date(1912, 7, 30), 2, 1911), (dt.date(1868, 1, 25), 1, 1867))


def era_of(day):
    return next((letter, base) for start, letter, base in ERAS if day >= start)


def date_text(day, japanese):
    if not japanese:
        return day.strftime("%Y%m%d")
    letter, base = era_of(day)
    return f"{letter}{day.year - base:02d}{day.month:02d}{day.day:02d}"


def month_text(month, japanese):
    year, number = month
    if not japanese:
        return f"{year}{number:02d}"
    letter, base = era_of(dt.date(year, number, 1))
    return f"{letter}{year - base:02d}{number:02d}"


@dataclass
class Style:
    """How one receipt computer writes."""
    outside: str = "zero"        # zero: 0 on the last line of a unit; blank: never a value; z: group Z1, Z2, Z3; absent: 提出用
    encoding: str = "cp932"
    line_end: str = "\r\n"
    mark: bool = True            # the 0x1A at the end
    strip: bool = False          # trailing commas are dropped
    timestamp: str = ""


@dataclass
class Rendered:
    rows: list = field(default_factory=list)
    count: int = 0               # GO-2
    points: int = 0              # GO-3


def days_columns(days):
    return [str(days[d]) if d in days else "" for d in range(1, 32)]


def line_si(record, group, share, code, amount, points, days, blank_columns=6):
    times = sum(days.values())
    return [record, group, share, code, amount, points, str(times)] + [""] * blank_columns + days_columns(days)


def line_to(group, share, code, amount, points, days):
    return (["TO", group, share, code, amount, points, str(sum(days.values())), "010", "120.00", "", "ガーゼ"]
            + [""] * 6 + days_columns(days))


def unit_rows(unit, style):
    """A unit: its lines in order, the points on the last one. An outside unit follows the style."""
    group = unit.group
    last = str(unit.points) if unit.points else ""
    if unit.kind == "IY" and unit.priceless:
        last = "0" if style.outside in ("zero", "absent") else ""
        if style.outside == "z" and unit.outside:
            group = {"21": "Z1", "22": "Z2", "23": "Z3"}[unit.group]
    rows = []
    if unit.heading:
        rows.append(["CO", group, unit.share, "810000001", unit.heading])
        group = ""
    elif unit.continues and (unit.kind == "SI" or style.outside in ("zero", "absent")):
        group = ""               # a further unit of the group that is open
    for index, code in enumerate(unit.codes):
        points = last if index == len(unit.codes) - 1 else ""
        first = group if index == 0 else ""
        if unit.kind == "TO":
            rows.append(line_to(first, unit.share, code, "1.000", points, unit.days))
        else:
            rows.append(line_si(unit.kind, first, unit.share, code, "3" if unit.kind == "IY" else "", points, unit.days))
    return rows


def claim_rows(claim, number, style, japanese):
    re = ["RE", str(number), claim.form, month_text(claim.month, japanese), claim.name, str(claim.person.sex),
          date_text(claim.person.birth, japanese)] + [""] * 31
    if claim.inpatient:
        re[8] = date_text(dt.date(claim.month[0], claim.month[1], 1), japanese)
    re[13] = claim.number
    re[20] = style.timestamp
    re[36] = claim.kana
    rows = [re]
    if claim.ho:
        payer, symbol, card = claim.ho
        rows.append(["HO", payer.rjust(8), symbol, card, str(claim.ho_days), str(claim.points)] + [""] * 9)
    for index, (payer, receiver) in enumerate(claim.kos):
        rows.append(["KO", payer, receiver, "", str(claim.ko_days[index]), str(claim.ko_points[index])] + [""] * 6)
    if claim.has_sn:
        rows.append(["SN", "1", "01", "", "", "", "00", "", ""])
    for payer_type, marks in claim.jd:
        rows.append(["JD", str(payer_type)] + days_columns(marks))
    if claim.jd:
        rows.append(["MF", "00"] + [""] * 31)
    for dx in claim.diagnoses:
        rows.append(["SY", dx.code, date_text(dx.start, japanese), dx.outcome, dx.modifiers, dx.text,
                     "01" if dx.main else "", ""])
    order = {"11": 0, "12": 1, "13": 2, "14": 3}
    previous = None
    for unit in sorted((u for u in claim.units if not (style.outside == "absent" and u.outside)),
                       key=lambda u: order.get(u.group, int(u.group))):
        unit.continues = unit.may_continue and previous == (unit.kind, unit.group)
        rows += unit_rows(unit, style)
        previous = (unit.kind, unit.group)
    if claim.note:
        rows.append(["CO", "99", "1", "810000001", claim.note])
        rows.append(["SJ", "01", "経過は良好です。\"引用\"あり"])
    rows += claim.donor_rows(japanese)
    rows += claim.history_rows(japanese)
    return rows


def render(claims, payer, billing, facility, style):
    """IR ... GO of one facility. Returns the rows and what GO must say."""
    japanese = billing < (2020, 5)
    out = Rendered()
    out.rows.append(["IR", str(payer), facility[:2], facility[2], facility[3:], "", "真実内科クリニック",
                     month_text(billing, japanese), "00", "03-0000-0000"])
    for index, claim in enumerate(claims, 1):
        out.rows += claim_rows(claim, index, style, japanese)
        out.count += (1 if claim.ho else 0) + len(claim.kos)
        out.points += claim.points
    out.rows.append(["GO", str(out.count), str(out.points), "99"])
    return out


def to_bytes(rows, style):
    lines = []
    for row in rows:
        text = ",".join(row)
        lines.append(text.rstrip(",") if style.strip and row[0] in ("SY", "HO", "KO") else text)
    data = "".join(line + style.line_end for line in lines).encode(style.encoding)
    return data + (b"\x1a" if style.mark else b"")
