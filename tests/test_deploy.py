"""The files for servers and containers name what is there: settings, files, exit codes, days."""

import asyncio
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from pydantic import SecretStr

from coachbot.databases.sqlite import open_sqlite
from coachbot.errors import BusyError, DataError, SettingError
from coachbot.foundation import prepare
from coachbot.settings import SECRETS, Settings
from tests.conftest import NOW
from tests.standins.telegram import TOKEN

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
KNOWN = {
    choice for field in Settings.model_fields.values() for choice in getattr(field.validation_alias, "choices", [])
}


def said(file: str, pattern: str) -> str:
    found = re.search(pattern, (DEPLOY / file).read_text(), re.MULTILINE)
    assert found
    return found[1]


def test_every_setting_that_is_set_has_an_effect() -> None:
    named = {name for file in DEPLOY.iterdir() for name in re.findall(r"COACHBOT_[A-Z_]+", file.read_text())}
    assert len(named) >= 8
    assert named <= KNOWN | {f"{name}_FILE" for name in SECRETS}


def test_the_container_copies_what_is_there() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Dockerfile").read_text(), re.MULTILINE)
    names = [name for line in copied for name in line.split() if "*" not in name]
    assert [name for name in names if not (ROOT / name).exists()] == []


def test_the_services_of_compose_wait_for_one_another_and_read_their_secrets() -> None:
    whole = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    assert whole["services"]["coachbot"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    # While a new server is made ready it answers on its socket alone, and then goes away once more.
    assert "--host 127.0.0.1" in whole["services"]["database"]["healthcheck"]["test"][1]
    used = {secret for service in whole["services"].values() for secret in service["secrets"]}
    assert used == set(whole["secrets"])


def test_what_a_person_has_to_mend_is_not_started_again() -> None:
    codes = {str(fault.exit_code) for fault in (DataError, BusyError, SettingError)}
    assert said("coachbot.service", r"^RestartPreventExitStatus=(.*)$").split() == sorted(codes)


def test_what_people_say_is_sealed_wherever_the_files_for_servers_are_followed() -> None:
    """The unit and compose hand the key over, and the notes make one before the first start."""
    assert said("coachbot.service", r"^LoadCredential=(key:.*)$") == "key:/etc/coachbot/key"
    assert said("coachbot.service", r"^Environment=COACHBOT_KEY_FILE=(.*)$") == "%d/key"
    whole = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    for name in ("migrate", "coachbot"):
        assert whole["services"][name]["environment"]["COACHBOT_KEY_FILE"] == "/run/secrets/key"
    notes = (ROOT / "docs/deploying.md").read_text()
    assert notes.index("coachbot key new > /etc/coachbot/key") < notes.index("systemctl enable --now coachbot")


def test_what_the_unit_forbids_is_an_error_and_kills_nothing() -> None:
    """A large file is looked at beside, at the lowest priority, which the filter would answer with a signal."""
    assert said("coachbot.service", r"^SystemCallErrorNumber=(.*)$") == "EPERM"
    assert said("coachbot.service", r"^SystemCallFilter=(set.*)$") == "setpriority"


def test_copies_go_before_the_receipt_says_they_do() -> None:
    """`-mtime +33` is 34 whole days, and the next run is up to a day later."""
    assert int(said("coachbot-backup.service", r"-mtime \+(\d+)")) + 2 <= Settings().backup_days


@pytest.mark.long
def test_the_nightly_copy_is_made_with_what_its_unit_sets_and_no_more(tmp_path: Path) -> None:
    """It knows no token."""
    path, copy = tmp_path / "coachbot.db", tmp_path / "copy.db"
    known = dict(os.environ, COACHBOT_DATABASE_URL=f"sqlite:///{path}")
    unit = (DEPLOY / "coachbot-backup.service").read_text()
    assert set(re.findall(r"^Environment=(\w+)=", unit, re.MULTILINE)) == {"COACHBOT_DATABASE_URL"}
    asyncio.run(live_at(path))
    done = subprocess.run(
        [sys.executable, "-m", "coachbot", "backup", str(copy)], env=known, capture_output=True, text=True, check=False
    )
    assert (done.returncode, copy.exists()) == (0, True), done.stderr


def test_the_bill_of_materials_names_what_is_installed() -> None:
    """Each package of requirements.txt in its version, with the hash of every file, and nothing else."""
    pinned = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", (ROOT / "requirements.txt").read_text(), re.MULTILINE))
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "sbom.py"], capture_output=True, text=True, check=True, cwd="/"
    )
    whole = json.loads(done.stdout)
    assert (whole["bomFormat"], whole["specVersion"]) == ("CycloneDX", "1.5")
    assert {one["name"]: one["version"] for one in whole["components"]} == pinned
    files = [
        file for one in whole["components"] for file in one["externalReferences"] if file["type"] == "distribution"
    ]
    assert len(files) > len(pinned)
    assert all(file["hashes"][0]["alg"] == "SHA-256" for file in files)


def test_the_notes_install_by_hash_and_so_does_the_check() -> None:
    for file in ("docs/deploying.md", "deploy/Dockerfile", ".ci/run"):
        assert "--require-hashes -r requirements.txt" in (ROOT / file).read_text()


async def live_at(path: Path) -> None:
    database = await open_sqlite(path)
    await prepare(database, Settings(telegram_token=SecretStr(TOKEN)), NOW)
    await database.close()
