"""kill -9 at random moments of an import: reopening finds all of the file or nothing of it, and `verify` is clean.

crash.py KAKARITECTL [ROUNDS]     default 20 rounds; the moments are spread over the whole run and a little beyond
"""
import json
import random
import shutil
import subprocess
import sys
import time

import bulk
from ctl import Ctl, Failed, Workplace

FIRST_CLAIMS, SECOND_CLAIMS = 300, 20000


def state(ctl):
    """What a clinic would see, as text."""
    report = ctl.json("report", "monthly", "--from", "2022-01", "--to", "2022-12")
    return json.dumps([report, len(ctl.imports())], sort_keys=True)


def main():
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    chance, problems, seen = random.Random(9), [], {"nothing": 0, "all": 0, "finished": 0}
    with Workplace() as folder:
        first, second = folder / "first.UKE", folder / "second.UKE"
        bulk.write(first, FIRST_CLAIMS, FIRST_CLAIMS // 6)
        bulk.write(second, SECOND_CLAIMS, SECOND_CLAIMS // 12, tag=5)
        start = Ctl(program, folder / "start").init()
        start.json("import", "receipts", first, status=(0, 1))
        nothing = state(start)
        opening, _ = start.timed("imports", "--json")
        whole = Ctl(program, folder / "whole")
        shutil.copytree(start.vault, whole.vault)
        seconds, done = whole.timed("import", "receipts", second, "--json")
        if done.returncode not in (0, 1):
            raise Failed(f"the import itself: exit {done.returncode}: {done.stderr.decode(errors='replace')[-400:]}")
        everything = state(whole)
        if everything == nothing:
            raise Failed("the second file changes nothing: the test would see nothing")
        print(f"open {opening:.2f} s, import {seconds:.2f} s, {rounds} rounds")
        for turn in range(rounds):
            ctl = Ctl(program, folder / "turn")
            shutil.rmtree(ctl.vault, ignore_errors=True)
            shutil.copytree(start.vault, ctl.vault)
            # most kills while it writes, some while it opens, some at the very end
            delay = chance.uniform(0.6 * opening, 1.05 * seconds) if chance.random() < 0.85 else chance.uniform(0, 1.2 * seconds)
            run = subprocess.Popen(ctl.command("import", "receipts", second, "--json"), env=ctl.environment(),
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            run.kill()
            output, _ = run.communicate()
            told = output.strip().endswith(b"}")
            verify = ctl.run("verify")
            if verify.returncode != 0:
                problems.append(f"round {turn}, {delay:.3f} s: verify exits {verify.returncode}: "
                                f"{verify.stderr.decode(errors='replace')[-300:]}")
            now = state(ctl)
            if now == nothing and told:
                problems.append(f"round {turn}, {delay:.3f} s: it had told its success, and nothing is there")
            if now not in (nothing, everything):
                problems.append(f"round {turn}, {delay:.3f} s: neither all nor nothing")
            seen["finished" if told else "nothing" if now == nothing else "all"] += 1
    print(seen)
    if rounds >= 20 and not seen["nothing"]:
        problems.append("no kill came before the end: the delays do not fit")
    print("\n".join(problems) if problems else "all or nothing, every time")
    return 1 if problems else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as error:
        print(error)
        sys.exit(1)
