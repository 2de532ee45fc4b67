"""Peak memory and linear time of an import.   memory.py KAKARITECTL [MEGABYTES]

A file of MEGABYTES (default 200) and one of a tenth: peak under 150 MB for both, and 10 times the lines take at most
11 times the time of the whole command. Opening the vault costs the same for both and flatters that figure; the time
without it is printed beside it, but not judged: on a busy machine this difference of two short times swings by half.
"""
import os
import sys
import time

import bulk
from ctl import Ctl, Failed, Workplace

LIMIT_MB, RATIO = 150, 11.0


def measured(ctl, *words):
    """(seconds, peak MB) of one command, by wait4 of exactly that child."""
    null = os.open(os.devnull, os.O_RDWR)
    errors = os.open(ctl.vault.parent / "errors", os.O_RDWR | os.O_CREAT | os.O_TRUNC)
    start = time.monotonic()
    pid = os.posix_spawn(ctl.program, ctl.command(*words), ctl.environment(),
                         file_actions=[(os.POSIX_SPAWN_DUP2, null, 0), (os.POSIX_SPAWN_DUP2, null, 1),
                                       (os.POSIX_SPAWN_DUP2, errors, 2)])
    _, status, usage = os.wait4(pid, 0)
    seconds = time.monotonic() - start
    os.close(null)
    os.close(errors)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        raise Failed(f"{words[:2]}: exit {code}: {(ctl.vault.parent / 'errors').read_text(errors='replace')[-400:]}")
    return seconds, usage.ru_maxrss / 1024


def attempt(ctl, path, turn):
    """(seconds, peak MB) of an import into a new vault, which is then the one of ctl."""
    ctl.vault = ctl.vault.parent / f"{path.stem}-{turn}"
    ctl.init()
    return measured(ctl, "import", "receipts", path, "--json")


def ratios(small, big):
    """Of (seconds, opening) pairs: whole command, and without the opening."""
    return big[0] / small[0], (big[0] - big[1]) / max(small[0] - small[1], 1e-3)


def too_slow(small, big):
    whole, _ = ratios(small, big)
    return [f"10 times the lines took {whole:.1f} times the time, the bar is {RATIO}"] if whole > RATIO else []


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    megabytes = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    problems, times = [], []
    with Workplace() as folder:
        probe, _ = bulk.write(folder / "probe.UKE", 1000)
        claims = megabytes * 1_000_000 * 1000 // probe
        for count in (claims // 10, claims):
            path = folder / f"big{count}.UKE"
            size, lines = bulk.write(path, count, max(1, count // 12))
            ctl = Ctl(sys.argv[1], folder / f"opening{count}").init()
            openings = [measured(ctl, "imports", "--json") for _ in range(3)]
            opening, base = min(t for t, _ in openings), max(p for _, p in openings)
            tries = [attempt(ctl, path, turn) for turn in range(3 if count < claims else 1)]
            if len(times) == 1 and too_slow(times[0], (tries[0][0], opening)):
                tries.append(attempt(ctl, path, 1))             # other work on the machine only ever adds time
            seconds, peak = min(t for t, _ in tries), max(p for _, p in tries)
            print(f"{size / 1e6:.0f} MB, {count} claims, {lines} lines: {seconds:.2f} s (opening {opening:.2f} s), "
                  f"peak {peak:.0f} MB (opening {base:.0f} MB)", flush=True)
            times.append((seconds, opening))
            if peak >= LIMIT_MB:
                problems.append(f"{size / 1e6:.0f} MB: peak {peak:.0f} MB, the bar is {LIMIT_MB} MB")
            got = ctl.json("report", "monthly", "--from", "2022-01", "--to", "2022-12")
            if sum(row["claims"] for row in got["months"]) < count * 0.99:
                problems.append(f"{count} claims written, {sum(row['claims'] for row in got['months'])} reported")
            path.unlink()
    problems += too_slow(*times)
    whole, net = ratios(*times)
    print(f"10 times the lines: {whole:.1f} times the time, {net:.1f} times without the opening")
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as error:
        print(error)
        sys.exit(1)
