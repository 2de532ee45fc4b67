"""Claim files of any size, fast: claims from a byte template, GO sums right, patients and months realistic."""
import sys

HEAD = b"IR,1,13,1,1234567,,BULK,202501,00,03-0000-0000\r\n"
DAYS = [b"," * day + b"1" + b"," * (30 - day) for day in range(31)]          # a 1 on day+1 of 31 columns
SUPPLY = [b"," * day + b"28" + b"," * (30 - day) for day in range(31)]
NAME = "試験患者".encode("cp932")
KANA = "シケンカンジャ".encode("cp932")
CLAIM = (b"RE,%d,1112,%s,%s%06d,%d,19%02d0%d1%d,,,,,,,%06d,,,,,,,,,,,,,,,,,,,,,,,%s,\r\n"
         b"HO,06%06d,%d,%d,1,%d,,,,,,,,,\r\n"
         b"SY,8833421,20200101,1,,,01,\r\nSY,2500015,20210301,1,,,,\r\nSY,4659007,20200105,2,,,,\r\n"
         b"SI,12,1,112007410,,73,1,,,,,,,%s\r\nSI,,1,112011010,,52,1,,,,,,,%s\r\n"
         b"SI,60,1,160010010,,49,1,,,,,,,%s\r\nSI,80,1,120002910,,68,1,,,,,,,%s\r\n"
         b"IY,21,1,620098401,1,,28,,,,,,,%s\r\nIY,,1,610406079,2,0,28,,,,,,,%s\r\n")
POINTS = 73 + 52 + 49 + 68
LINES_PER_CLAIM = 11


def write(path, claims, patients=None, first_month=(2022, 1), tag=0):
    """Returns (bytes, lines). Each patient has at most one claim a month; months follow each other."""
    patients = patients or max(1, claims // 12)
    size, block = 0, [HEAD]
    with open(path, "wb") as out:
        for index in range(claims):
            person, step = index % patients, index // patients
            month = first_month[0] * 12 + first_month[1] - 1 + step
            text = b"%04d%02d" % (month // 12, month % 12 + 1)
            day = (person * 7 + step * 3 + tag) % 28
            one, supply = DAYS[day], SUPPLY[day]
            block.append(CLAIM % (index % 999999 + 1, text, NAME, person, person % 2 + 1, 30 + person % 60, person % 9 + 1, person % 9,
                                  person + 1, KANA, person % 999999, person % 9000, person, POINTS, one, one, one, one, supply, supply))
            if len(block) > 4000:
                size += out.write(b"".join(block))
                block = []
        block.append(b"GO,%d,%d,99\r\n\x1a" % (claims, claims * POINTS))
        size += out.write(b"".join(block))
    return size, claims * LINES_PER_CLAIM + 2


if __name__ == "__main__":
    print(write(sys.argv[1], int(sys.argv[2])))
