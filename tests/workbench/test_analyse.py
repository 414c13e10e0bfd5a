"""`coachbot analyse` says how often headaches came, how sure that is, and which line of a file to mend."""

import json
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from coachbot.cli import cli
from tests.domain.frequency.test_vectors import agrees
from tests.domain.frequency.vectors import GROUPS
from tests.process import command

FIRST = date(2026, 3, 1)
BANNED = [
    "cured", "treats", "prevents", "diagnos", "trigger", "caused by", "because you exercised", "guaranteed", "%",
    "streak", "forecast", "normal", "responder",
]  # fmt: skip


def run(file: Path | str, *options: str) -> Result:
    """The command itself, without another interpreter."""
    return CliRunner().invoke(cli, ["analyse", str(file), *options])


def write(folder: Path, content: str | bytes) -> Path:
    file = folder / "diary.csv"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def written(pattern: str, *, separator: str = ",", more: str = "", columns: str = "") -> str:
    """A line a day: 1 yes, 0 no, a dot nothing; `more` follows on headache days."""
    lines = [separator.join(["date", "headache", *columns.split()])]
    for place, letter in enumerate(pattern):
        answer = {"1": "yes", "0": "no"}.get(letter, "")
        fields = [(FIRST + timedelta(days=place)).isoformat(), answer, *(more.split() if letter == "1" else [])]
        lines.append(separator.join(fields))
    return "\n".join(lines) + "\n"


def numbers(file: Path, *options: str) -> dict[str, object]:
    done = run(file, "--json", *options)
    assert done.exit_code == 0, done.output
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("vector", GROUPS["series"], ids=lambda vector: vector["id"])
def test_the_json_has_every_number_of_the_series_under_its_name(tmp_path: Path, vector: dict[str, object]) -> None:
    """To 1e-4, from a file."""
    file = write(tmp_path, written(str(vector["pattern"])))
    found = numbers(file, "--baseline-days", str(vector["baseline_days"]))
    for name in vector.keys() - {"id", "note", "pattern"}:
        agrees(found[name], vector[name], name)


def test_the_report_has_denominators_a_range_and_other_explanations(tmp_path: Path) -> None:
    """In whole days, the range rounded outward."""
    text = run(write(tmp_path, written(str(GROUPS["series"][0]["pattern"])))).stdout
    assert "Last 28 days: headache on 4 of 25 answered days. That is about 4 per 28 days" in text
    assert "the true figure is likely between 1 and 12." in text
    assert "headache days are leaning lower (headache on 7 of 12 answered days then and on " in text
    assert "the season, or a diary that was begun in a rough patch" in text
    assert "     1  #-##o-#  headache on 4 of 6 answered" in text


def test_an_author_is_told_how_many_answers_came_before_their_question(tmp_path: Path) -> None:
    """An early no is missing in every count, and many of them are a sign that the question comes too late."""
    lines = ["date,headache,state"]
    for place in range(28):
        said = ",so_far" if place % 4 == 0 else "yes,answered" if place % 4 == 1 else "no,answered"
        lines.append(f"{FIRST + timedelta(days=place)},{said}")
    file = write(tmp_path, "\n".join(lines))
    assert "28 days from 2026-03-01 to 2026-03-28: 21 answered, 7 missing, 7 with a headache." in run(file).stdout
    assert "Of the 28 on which anything was said, 7 (25 of 100) have an early no alone" in run(file).stdout
    assert numbers(file)["early"] == 7
    assert "early" not in run(write(tmp_path, written("1000" * 7))).stdout


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("1" * 5 + "0" * 8 + "." * 15, "5 of 13 answered days. 13 of 28 days answered is too few to give a rate."),
        ("1", "1 of 1 answered day. It is too early to give a rate."),
        ("." * 30, "Last 28 days: no day answered, so there is nothing to count."),
        ("10" * 7, "No days stand beside the baseline yet: the diary holds its first days alone."),
        ("0" * 60, "can't tell yet. All of them together need 3 headache days and have 0."),
        ("1" + "." * 20 + "1" * 28, "can't tell yet. The earlier days need 10 answers and have 1."),
        ("100" * 10 + "10...0" * 30, "With shares that far apart, other counts can come from answering another way."),
        ("10" * 7 + "1" + "." * 27, "can't tell yet. The days since need 14 answers and have 1."),
        ("100" * 30, "no clear change yet"),
        ("10000" * 3 + "1110" * 9, "headache days are very likely higher (headache on 3 of 14 answered days then"),
        ("10000" * 3 + "1110" * 9, "If it goes on, or anything feels different, talk to a clinician."),
        ("10" * 28, "Headaches came on about half of the last 28 days or more. That is worth talking over"),
    ],
)
def test_the_report_says_so_when_it_cannot_tell(tmp_path: Path, pattern: str, says: str) -> None:
    """Too few answers, shared days, hardly a headache; and the notes and words past the gate."""
    done = run(write(tmp_path, written(pattern)))
    assert done.exit_code == 0
    assert says in done.stdout


def test_medicine_intensity_and_practice_are_told_where_they_were_written(tmp_path: Path) -> None:
    """Each in counts, each with what it cannot tell."""
    lines = ["date,headache,intensity,medicine,practice"]
    for place in range(112):
        hurts, did = place % (2 if place < 14 else 3) == 0, place % 2 == 0
        fields = ["yes", "7" if place < 28 else "4", "1"] if hurts else ["no", "", "0"]
        lines.append(",".join([(FIRST + timedelta(days=place)).isoformat(), *fields, "yes" if did else "no"]))
    text = run(write(tmp_path, "\n".join(lines))).stdout
    assert "Medicine for headache was taken on 10 of the 28 days it was told for in the last 28" in text
    assert "talking over with a pharmacist or doctor" in text
    assert "4 of 10 lately (7 and 10 days). The difference is likely 3 points lower" in text
    assert "The day after a day without headache: headache on " in text
    assert "do not say why" in text


def test_practice_is_not_mentioned_without_its_column_and_withheld_below_84_pairs(tmp_path: Path) -> None:
    """Somebody who wrote it down learns how much is lacking."""
    assert "ractice" not in run(write(tmp_path, written("10" * 20))).stdout.split("All of it rests")[0]
    text = run(write(tmp_path, written("10" * 20, columns="practice", more="1"))).stdout
    assert "can't tell yet. It takes 84 pairs of days" in text
    assert "there are 20, 20, 0 and 0." in text


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text("110.", min_size=1, max_size=100), st.integers(1, 30))
def test_no_report_has_a_banned_phrase(tmp_path: Path, pattern: str, baseline_days: int) -> None:
    """Whatever the diary: no cause, no label, no share without a range, no blame."""
    file = write(tmp_path, written(pattern, columns="intensity medicine practice", more="6 yes yes"))
    done = run(file, "--baseline-days", str(baseline_days))
    assert done.exit_code == 0, done.output
    assert [phrase for phrase in BANNED if phrase in done.stdout.lower()] == []


HEAD = "date,headache,intensity\n"
GOOD = HEAD + "2026-03-01,yes,4\n"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "line 1: the file is empty. Begin it with a line such as"),
        ("\n\n ,\n", "line 1: the file is empty."),
        ("date,headache\n", "line 1: there is no day below the column names."),
        ("date,pain\n2026-03-01,yes\n", 'line 1: there is no column "headache". Begin with a line such as'),
        ("2026-03-01,yes\n", 'line 1: there is no column "date".'),
        ("\ndate;headache;Date\n2026-03-01;yes;\n", 'line 2: the column "date" is there twice. Rename one'),
        (GOOD + "2026-03-01,no,\n", "line 3: 2026-03-01 stands in line 2 too. Keep one of them."),
        (GOOD + "2026-03-02,maybe,\n", 'line 3: "maybe" under "headache" is no answer. Write yes or no, 1 or 0, or'),
        (GOOD + "2026-03-02,yes,11\n", 'line 3: "11" under "intensity" is not on the scale. Write a whole number from'),
        (GOOD + "2026-03-02,yes,-1\n", '"-1" under "intensity" is not on the scale.'),
        (GOOD + "2026-03-02,yes,4.5\n", '"4.5" under "intensity" is not on the scale.'),
        (GOOD + "2026-03-02,yes,٤\n", '"٤" under "intensity" is not on the scale.'),
        (GOOD + "2026-03-02,no,4\n", "line 3: there is an intensity without a headache."),
        (GOOD + "2026-03-02,,4\n", "line 3: there is an intensity without a headache."),
        (GOOD + "2026-03-02,yes,0\n", "line 3: a headache with intensity 0."),
        (GOOD + "02.03.2026,yes,4\n", 'line 3: "02.03.2026" is not a date. Write year-month-day, such as 2026-11-30.'),
        (GOOD + "2026-02-30,yes,4\n", 'line 3: "2026-02-30" is not a date.'),
        (GOOD + ",yes,4\n", 'line 3: "" is not a date.'),
        (GOOD + "9999-12-31,yes,4\n", "line 3: 9999-12-31 has an odd year. Write one from 1900 to 2199."),
        (GOOD + "2026-03-02,yes,4,5\n", "line 3: 4 fields under 3 columns."),
        (
            GOOD + '2026-03-02,"yes,4\n2026-03-03,no,\n',
            "line 3: what begins here does not end. Look for a quote mark that is not closed.",
        ),
        (HEAD + "2026-03-01,\x1b[31mred and a very long story,\n", 'line 2: "?[31mred and a very…" under "headache"'),
        (b"\xff\xfed\x00a\x00", "is not UTF-8 text. Save it as CSV UTF-8 and try again."),
        (b"x" * 20_000_001, "is larger than 20 MB, so it is not a diary."),
    ],
)
def test_a_fault_in_the_file_is_told_with_line_and_mend(tmp_path: Path, content: str | bytes, says: str) -> None:
    """One sentence or two, exit code 65, and no report."""
    file = write(tmp_path, content)
    done = run(file)
    assert (done.exit_code, done.stdout) == (65, "")
    assert says in done.stderr
    assert done.stderr.startswith(f"coachbot: {file}")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("options", [["--baseline-days", "0"], ["--baseline-days", "367"]])
def test_a_baseline_that_cannot_be_is_misuse(tmp_path: Path, options: list[str]) -> None:
    """Exit code 2, and what would be right."""
    done = run(write(tmp_path, GOOD), *options)
    assert done.exit_code == 2
    assert "Write a number from 1 to 366, such as 14." in done.stderr


def test_a_file_that_is_not_there_is_misuse_told_without_a_traceback(tmp_path: Path) -> None:
    """The real process, as somebody would call it; a folder is no file either."""
    done = command(tmp_path, "analyse", str(tmp_path / "nowhere.csv"))
    assert done.returncode == 2
    assert "nowhere.csv cannot be read: no such file or directory. Name a CSV file" in done.stderr
    assert "Traceback" not in done.stderr
    assert run(tmp_path).exit_code == 2


@pytest.mark.parametrize(
    "content",
    [
        "date,headache\n2026-03-01,yes\n2026-03-02,no\n2026-03-04,yes\n",
        "\ufeffDate;Headache\r\n2026-03-01;YES\r\n2026-03-02;No\r\n2026-03-03;\r\n2026-03-04;1\r\n",
        "date\theadache\n2026-03-01\t1\n2026-03-02\t0\n2026-03-04\t1\n",
        'date,headache,note\n2026-03-04, Yes ,"a, b\nc"\n2026-03-01,y,\n2026-03-02,no\n,,\n\n'.replace(",y,", ",yes,"),
        "headache,mood,date\nyes,3,2026-03-01\nno,,2026-03-02\nyes,,2026-03-04\n",
    ],
    ids=["plain", "excel", "tabs", "unordered-with-notes", "other-columns"],
)
def test_the_same_diary_is_read_from_any_common_csv(tmp_path: Path, content: str) -> None:
    """Byte order mark, semicolons, tabs, any order and case; a day left out is missing like an empty one."""
    found = numbers(write(tmp_path, content))
    assert (found["first"], found["length"]) == ("2026-03-01", 4)
    assert found["weekly"] == [{"week": 1, "observed": 3, "headache": 2}]


def test_days_far_in_the_future_are_read_like_any_others(tmp_path: Path) -> None:
    """A file has no today; no clock is asked."""
    found = numbers(write(tmp_path, "date,headache\n2199-12-30,yes\n2199-12-31,\n"))
    assert (found["length"], found["recent"]["missing"]) == (2, 1)  # type: ignore[index]


def test_forty_years_are_read_and_told_in_a_moment(tmp_path: Path) -> None:
    """The report stays a page long and says what it left out."""
    file = write(tmp_path, written("1000.01" * 2087))
    began = time.process_time()
    text = run(file).stdout
    assert time.process_time() - began < 5
    assert "the last 16 of 2087" in text
    assert len(text.splitlines()) < 60
