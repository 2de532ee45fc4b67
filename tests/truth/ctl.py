"""Runs kakaritectl the way a clinic's automation would: password by the environment, JSON on stdout, exit status looked at."""
import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

PASSWORD = "Truth-pass-7391-よろしく"


class Failed(Exception):
    pass


class Ctl:
    def __init__(self, program, folder):
        self.program, self.vault = str(program), Path(folder)

    def environment(self, password=PASSWORD):
        env = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", TZ="Asia/Tokyo")
        env.pop("KAKARITE_PASSWORD", None)
        if password is not None:
            env["KAKARITE_PASSWORD"] = password
        return env

    def command(self, *words):
        return [self.program, *map(str, words), "--vault", str(self.vault)]

    def run(self, *words, password=PASSWORD, env=None):
        return subprocess.run(self.command(*words), env=env or self.environment(password), stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def json(self, *words, status=(0,)):
        done = self.run(*words, "--json")
        if done.returncode not in status:
            raise Failed(f"{' '.join(map(str, words[:3]))}: exit {done.returncode}, wanted {status}: "
                         f"{done.stderr.decode(errors='replace')[-600:]} {done.stdout.decode(errors='replace')[-600:]}")
        try:
            return json.loads(done.stdout)
        except ValueError as error:
            raise Failed(f"{' '.join(map(str, words[:3]))}: not JSON ({error}): {done.stdout[:200]!r}") from error

    def init(self):
        done = self.run("init", "--clinic", "真実内科", "--admin", "admin", "--no-keychain")
        if done.returncode:
            raise Failed(f"init: exit {done.returncode}: {done.stderr.decode(errors='replace')[-600:]}")
        return self

    def imports(self):
        """[(id, identifying text)] of the history of imports, whatever the list is called."""
        answer = self.json("imports")
        rows = answer if isinstance(answer, list) else next(v for v in answer.values() if isinstance(v, list))
        return [(row["id"], json.dumps(row, ensure_ascii=False)) for row in rows]

    def timed(self, *words):
        start = time.monotonic()
        done = self.run(*words)
        return time.monotonic() - start, done


class Workplace:
    """A folder of its own that goes away."""

    def __enter__(self):
        self.path = Path(tempfile.mkdtemp(prefix="truth-"))
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def write_files(folder, files):
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for file in files:
        path = folder / file.name
        path.write_bytes(file.data)
        paths.append(path)
    return paths
