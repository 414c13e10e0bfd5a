"""`coachbot analyse` tells looks, experiments and a picture of any diary file."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from coachbot.cli import cli
from coachbot.domain.experiment.coin import swaps

COIN = "0123456789abcdef" * 2
FIRST, BEGUN = date(2026, 3, 1), date(2026, 3, 15)


def diary(folder: Path, days: int = 14 + 6 * 14) -> Path:
    """Two weeks, then six pairs in the coin's order: headaches in the first way alone."""
    lines = ["date,headache"]
    for n in range(days):
        pair, block = divmod(max(n - 14, 0) // 7, 2)
        hurts = n % 2 == 0 if n < 14 else not block ^ swaps(COIN, pair + 1)
        lines.append(f"{FIRST + timedelta(days=n)},{'yes' if hurts else 'no'}")
    file = folder / "diary.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def run(file: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["analyse", str(file), *options])


def test_looks_are_told_as_they_would_have_been(tmp_path: Path) -> None:
    told = run(diary(tmp_path), "--looks", "--json")
    looks = json.loads(told.stdout)["looks"]
    assert [look["on"] for look in looks] == ["2026-04-11", "2026-05-09", "2026-06-06"]
    assert looks[0]["now"]["last"] == "2026-04-10"
    assert "On 11 Apr, all days since 15 Mar beside" in run(diary(tmp_path), "--looks").stdout
    assert "No look yet" in run(diary(tmp_path, 20), "--looks").stdout


def test_a_coin_works_the_answer_of_an_experiment_out_again(tmp_path: Path) -> None:
    found = json.loads(run(diary(tmp_path), "--experiment", COIN, "--begun", str(BEGUN), "--json").stdout)["experiment"]
    assert (found["difference"], found["as_far"], found["orders"]) == ("other_fewer", 2, 64)
    assert (found["one"], found["other"]) == ({"headache": 30, "told": 30}, {"headache": 0, "told": 30})
    assert "because of “the second way”" in run(diary(tmp_path), "--experiment", COIN, "--begun", str(BEGUN)).stdout


def test_what_an_experiment_could_show_is_told_beforehand(tmp_path: Path) -> None:
    said = run(diary(tmp_path), "--experiment", "plan").stdout
    assert "with 6 pairs of weeks in " in said


def test_a_picture_is_drawn_where_it_is_asked_for(tmp_path: Path) -> None:
    assert run(diary(tmp_path), "--svg", str(tmp_path / "diary.svg")).exit_code == 0
    assert (tmp_path / "diary.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--experiment", "heads"), "--experiment takes a coin of 32 digits"),
        (("--experiment", COIN, "--begun", "2026-06-01"), "holds no whole pair of weeks from there on"),
        (("--experiment", COIN, "--begun", "2025-06-01"), "holds no whole pair of weeks from there on"),
    ],
    ids=["no coin", "too late", "before the diary"],
)
def test_what_cannot_be_is_one_sentence(tmp_path: Path, options: tuple[str, ...], says: str) -> None:
    done = run(diary(tmp_path), *options)
    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert says in done.stderr


def test_a_coin_is_thrown_again_by_a_command_of_its_own() -> None:
    said = CliRunner().invoke(cli, ["coin", COIN, "--pairs", "3"]).stdout.splitlines()
    assert said[0].startswith("Its mark, as it was shown at the start: 3eb1bd43")
    assert [line.endswith("second way first") for line in said[1:]] == [swaps(COIN, pair) for pair in (1, 2, 3)]
    assert "This is no coin" in CliRunner().invoke(cli, ["coin", "heads"]).stderr
    assert "--pairs is 0" in CliRunner().invoke(cli, ["coin", COIN, "--pairs", "0"]).stderr
