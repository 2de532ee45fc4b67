"""Logging in, keys and the log by the command line: accounts.py KAKARITECTL."""
import base64
import csv
import hashlib
import hmac
import io
import json
import os
import struct
import sys
import time

from ctl import PASSWORD, Ctl, Failed, Workplace

STAFF = "uketsuke no kagi 5"


def check(condition, what):
    if not condition:
        raise Failed(what)
    print(f"ok {what}")


def totp(secret, at):
    """RFC 6238, written down a second time."""
    key = base64.b32decode(secret)
    digest = hmac.new(key, struct.pack(">Q", int(at) // 30), hashlib.sha1).digest()
    place = digest[19] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7fffffff) % 1000000:06d}"


def run(ctl, *words, status=0, **extra):
    env = dict(ctl.environment(), **extra)
    env["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nonexistent"  # no keychain, whoever runs this
    done = ctl.run(*words, "--json", env=env)
    if done.returncode != status:
        raise Failed(f"{' '.join(words)}: exit {done.returncode}, wanted {status}: {done.stdout[-500:]!r} {done.stderr[-500:]!r}")
    return json.loads(done.stdout) if done.stdout.strip() else {}


def code(answer):
    return answer["error"]["code"]


def making(ctl):
    init = ("init", "--clinic", "真実内科", "--admin", "admin")
    refused = run(ctl, *init, status=2)
    check(code(refused) == "vault_keychain_unavailable", "init without a keychain is an error")
    check("detail" in refused["error"], "that says why")
    check(not (ctl.vault / "keys.json").exists() and not (ctl.vault / "clinic.db").exists(), "and leaves nothing")
    for weak, why in (("short", "password_too_weak"), ("kurage-tobu7", "password_too_weak"),
                      ("sunshine12345", "password_too_common"), ("1234567890123", "password_too_common")):
        answer = run(ctl, *init, "--no-keychain", status=2, KAKARITE_PASSWORD=weak)
        check(code(answer) == why, f"a password refused: {why}")
    made = run(ctl, *init, "--no-keychain")
    check(made["keychain"] is False and len(made["recovery_code"]) == 39, "made without one, because it was said")
    return made["recovery_code"]


def people(ctl):
    run(ctl, "users", "add", "mori", "--name", "受付 森", KAKARITE_NEW_PASSWORD=STAFF)
    listed = run(ctl, "users", "list")["users"]
    check([u["initial_password"] for u in listed] == [False, True], "a given password is known as one")
    refused = run(ctl, "patients", "--user", "mori", status=3, KAKARITE_PASSWORD=STAFF)
    check(code(refused) == "vault_password_initial", "with which nothing can be done but change it")
    run(ctl, "users", "password", "--user", "mori", KAKARITE_PASSWORD=STAFF, KAKARITE_NEW_PASSWORD="watashi no kagi 55")
    denied = run(ctl, "audit", "list", "--user", "mori", status=2, KAKARITE_PASSWORD="watashi no kagi 55")
    check(code(denied) == "permission_denied", "staff do not read the log")
    check(not run(ctl, "users", "list")["users"][1]["initial_password"], "until its owner has chosen another")
    for _ in range(4):
        run(ctl, "keys", "--user", "mori", status=3, KAKARITE_PASSWORD="wrong wrong wrong")
    run(ctl, "keys", "--user", "mori", status=3, KAKARITE_PASSWORD="wrong wrong wrong")
    waiting = run(ctl, "keys", "--user", "mori", status=3, KAKARITE_PASSWORD="watashi no kagi 55")
    check(code(waiting) == "vault_too_many_attempts", "five mistakes wait")
    run(ctl, "users", "unlock", "mori")
    run(ctl, "keys", "--user", "mori", KAKARITE_PASSWORD="watashi no kagi 55")
    before = (ctl.vault / "keys.json").read_bytes()
    check(code(run(ctl, "users", "remove", "admin", status=2)) == "vault_user_is_oneself", "nobody removes oneself")
    run(ctl, "users", "remove", "mori")
    check(code(run(ctl, "users", "add", "mori", "--name", "別の森", status=2, KAKARITE_NEW_PASSWORD=STAFF))
          == "vault_login_was_used", "nor comes after somebody who left under the same login")
    check(code(run(ctl, "keys", "--user", "mori", status=3, KAKARITE_PASSWORD="watashi no kagi 55"))
          == "vault_user_unknown", "who is removed does not get in")
    after = (ctl.vault / "keys.json").read_bytes()
    (ctl.vault / "keys.json").write_bytes(before)
    check(code(run(ctl, "keys", "--user", "mori", status=3, KAKARITE_PASSWORD="watashi no kagi 55"))
          in ("vault_damaged", "vault_wrong_password"), "not even with the keys of the day before")
    (ctl.vault / "keys.json").write_bytes(after)


def second_factor(ctl):
    secret = run(ctl, "users", "totp", "on")["secret"]
    while time.time() % 30 > 12:  # the code of the step before must not grow two steps old on the way
        time.sleep(0.5)
    spare = run(ctl, "users", "totp", "confirm", KAKARITE_TOTP=totp(secret, time.time() - 30))["spare_codes"]
    check(len(spare) == 10, "a second factor brings ten spare codes")
    check(code(run(ctl, "keys", status=3)) == "vault_second_factor_needed", "and is asked for from then on")
    now = totp(secret, time.time())
    check(run(ctl, "keys", KAKARITE_TOTP=now)["totp"], "the app's code opens")
    check(code(run(ctl, "keys", status=3, KAKARITE_TOTP=now)) == "vault_second_factor_wrong", "but once")
    file = ctl.vault.parent / "code"
    file.write_text(spare[0])
    run(ctl, "keys", "--totp-file", str(file))
    check(code(run(ctl, "keys", "--totp-file", str(file), status=3)) == "vault_second_factor_wrong", "so does a spare one")
    run(ctl, "users", "totp", "off", KAKARITE_TOTP=spare[1])
    run(ctl, "keys")


def keys(ctl, recovery):
    old = run(ctl, "keys")["data_key_made_ms"]
    check(run(ctl, "keys", "rekey")["data_key_made_ms"] > old, "the data key is changed")
    check(run(ctl, "verify")["ok"], "and everything is as it was")
    new = run(ctl, "keys", "recovery-code")["recovery_code"]
    run(ctl, "users", "recover", status=3, KAKARITE_RECOVERY_CODE=recovery, KAKARITE_NEW_PASSWORD=PASSWORD)
    run(ctl, "users", "recover", KAKARITE_RECOVERY_CODE=new, KAKARITE_NEW_PASSWORD=PASSWORD + " 2")
    check(code(run(ctl, "keys", status=3)) == "vault_wrong_password", "the recovery code sets a new password")
    again = run(ctl, "users", "recover", status=3, KAKARITE_RECOVERY_CODE=new, KAKARITE_NEW_PASSWORD=PASSWORD)
    check(code(again) == "vault_wrong_recovery_code", "once")
    run(ctl, "users", "password", KAKARITE_PASSWORD=PASSWORD + " 2", KAKARITE_NEW_PASSWORD=PASSWORD)


def log(ctl):
    entries = run(ctl, "audit", "list")["audit"]
    intents = {entry["intent"] for entry in entries}
    for intent in ("create_vault", "login", "login_failed", "add_user", "remove_user", "unlock_user", "change_data_key",
                   "change_second_factor", "change_recovery_code", "change_password", "recover"):
        check(intent in intents, f"logged: {intent}")
    failed = run(ctl, "audit", "list", "--intent", "login_failed")["audit"]
    check(failed and {entry["intent"] for entry in failed} == {"login_failed"}, "filtered by what was done")
    check(run(ctl, "audit", "list", "--actor", "mori")["audit"][0]["actor"] == "mori", "by who did it")
    check(run(ctl, "audit", "list", "--to", "2000-01-01")["audit"] == [], "by when")
    file = ctl.vault.parent / "log.csv"
    rows = run(ctl, "audit", "export", str(file))["rows"]
    read = list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))
    check(len(read) == rows + 1 and rows > 20, "exported, every row")
    last = run(ctl, "audit", "list", "--limit", "2")["audit"]
    check([e["intent"] for e in last] == ["login", "export"] and last[1]["count"] == rows, "which is logged itself")
    kinds = {item["kind"] for item in run(ctl, "audit", "digest")["items"]}
    check("failed_logins" in kinds, "the digest of the week tells failed logins")
    check(run(ctl, "audit", "verify")["ok"], "the chain holds")
    # An older database in place of the newest: what a thief of traces would do.
    old = (ctl.vault / "clinic.db").read_bytes()
    run(ctl, "audit", "list")
    (ctl.vault / "clinic.db").write_bytes(old)
    for suffix in ("-wal", "-shm"):
        if os.path.exists(str(ctl.vault / "clinic.db") + suffix):
            os.remove(str(ctl.vault / "clinic.db") + suffix)
    answer = run(ctl, "audit", "verify", status=1)
    check(not answer["ok"] and answer["lost"] == 1, "and the missing end is told")


def told(ctl, *words):
    done = ctl.run(*words, "--lang", "ja")
    return (done.stdout + done.stderr).decode()


def words(ctl):
    """What a person reads: Japanese, but for what they typed themselves."""
    check("--frobnicate" in told(ctl, "patients", "--frobnicate"), "the option that is none")
    check("--from YYYY-MM-DD" in told(ctl, "audit", "list", "--from", "yesterday"), "and how it is written")
    backwards = told(ctl, "report", "monthly", "--from", "2026-05", "--to", "2026-01")
    check("入力" in backwards and "(" not in backwards, "but no detail that is for support")
    check("使い方: kakaritectl audit list [" in told(ctl, "audit", "list", "--help"), "help names the command")
    log = told(ctl, "audit", "list")
    check("受付 森" in log and "user:" not in log and "keys" not in log, "the log says names")


def main():
    with Workplace() as folder:
        ctl = Ctl(sys.argv[1], folder / "vault")
        recovery = making(ctl)
        people(ctl)
        second_factor(ctl)
        keys(ctl, recovery)
        log(ctl)
        words(ctl)


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        print(f"FAILED {error}")
        sys.exit(1)
