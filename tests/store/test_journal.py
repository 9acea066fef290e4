# SPDX-License-Identifier: EUPL-1.2
"""Steps of the journal: written with their changes, merged, undone, done again, trimmed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented_plan import small_plan

from desktop.plan.message import Message, say, say_count
from desktop.store import journal
from desktop.store.journal import merge, pack_changes, unpack_changes
from desktop.store.parts import pack_message, unpack_message
from desktop.store.plan_file import PlanFile
from desktop.store.records import Change, Record


@pytest.fixture
def file(path: Path, clock):
    file = PlanFile.create(path, small_plan(), clock=clock)
    yield file
    file.close()


def write(file: PlanFile, text: str, merge_key: str | None = None) -> None:
    """Give the plan another title."""
    change = Change(Record.PLAN, 1, {"title": file.load().title}, {"title": text})
    with file.transaction(Message(f"to {text}"), merge_key) as transaction:
        transaction.write(change)


def steps(file: PlanFile) -> list[tuple[str, bool]]:
    rows = file._connection.execute("SELECT label, undone FROM journal ORDER BY id")
    return [(label.split('"')[3], bool(undone)) for label, undone in rows]


def test_undo_and_redo_walk_the_steps(file) -> None:
    start = file.load()
    write(file, "b")
    write(file, "c")
    assert str(file.undo_label()) == "to c"
    assert file.undo().changes[0].after == {"title": "c"}
    assert file.load().title == "b"
    assert (str(file.undo_label()), str(file.redo_label())) == ("to b", "to c")
    file.undo()
    assert file.load() == start
    assert file.undo_label() is None
    assert file.undo() is None
    assert str(file.redo().label) == "to b"
    assert str(file.redo().label) == "to c"
    assert file.redo() is None
    assert file.load().title == "c"


def test_a_new_step_ends_what_could_be_done_again(file) -> None:
    write(file, "b")
    write(file, "c")
    file.undo()
    write(file, "d")
    assert steps(file) == [("to b", False), ("to d", False)]
    assert file.redo() is None


def test_a_command_without_changes_is_no_step(file) -> None:
    with file.transaction(Message("nothing")):
        pass
    assert steps(file) == []


def test_edits_of_one_field_are_one_step(file, clock) -> None:
    start = file.load()
    for text in ("b", "bc", "bcd"):
        write(file, text, "title")
        clock.pass_seconds(9)
    assert steps(file) == [("to bcd", False)]
    file.undo()
    assert file.load() == start
    file.redo()
    assert file.load().title == "bcd"


@pytest.mark.parametrize(
    "between",
    [
        lambda file, clock: clock.pass_seconds(10),
        lambda file, clock: file.seal(),
        lambda file, clock: (file.undo(), file.redo()),
        lambda file, clock: write(file, "x", "another field"),
        lambda file, clock: write(file, "x"),
    ],
)
def test_what_ends_the_merging_of_edits(file, clock, between) -> None:
    write(file, "b", "title")
    between(file, clock)
    write(file, "c", "title")
    assert steps(file)[0] == ("to b", False)
    assert steps(file)[-1] == ("to c", False)


def test_edits_do_not_merge_across_reopening(path, clock) -> None:
    file = PlanFile.create(path, small_plan(), clock=clock)
    write(file, "b", "title")
    file.close()
    file = PlanFile.open(path, clock=clock)
    write(file, "c", "title")
    assert len(steps(file)) == 2
    file.close()


def test_a_field_typed_back_is_no_step(file) -> None:
    title = file.load().title
    write(file, "b", "title")
    write(file, title, "title")
    assert steps(file) == []


def test_undo_and_redo_outlive_closing(path) -> None:
    file = PlanFile.create(path, small_plan())
    write(file, "b")
    write(file, "c")
    file.undo()
    file.close()
    file = PlanFile.open(path)
    assert file.load().title == "b"
    file.redo()
    assert file.load().title == "c"
    file.undo()
    file.undo()
    assert file.load() == small_plan()
    file.close()


def test_closing_keeps_the_last_steps(path, monkeypatch) -> None:
    monkeypatch.setattr(journal.Journal.trim, "__defaults__", (3,))
    file = PlanFile.create(path, small_plan())
    for text in "bcdef":
        write(file, text)
    file.close()
    file = PlanFile.open(path)
    assert [label for label, _undone in steps(file)] == ["to d", "to e", "to f"]
    file.close()


def test_two_hundred_steps_are_kept() -> None:
    assert journal.KEPT_STEPS == 200


def test_a_step_is_written_with_its_changes_or_not_at_all(file) -> None:
    with pytest.raises(ZeroDivisionError), file.transaction(Message("x")) as transaction:
        transaction.write(Change(Record.PLAN, 1, {"title": "a"}, {"title": "b"}))
        raise ZeroDivisionError
    assert file.load() == small_plan()
    assert steps(file) == []
    write(file, "c")
    assert file.load().title == "c"


MESSAGES = [
    Message("Edit"),
    say("Edit “{column}”", column="Buget ș"),
    say_count("Delete {count} row", "Delete {count} rows", 21),
    say("{what}: {count}", what=say("Paste {n}", n=3), count=2),
]


@pytest.mark.parametrize("message", MESSAGES, ids=str)
def test_a_name_of_a_step_comes_back(message) -> None:
    assert unpack_message(pack_message(message)) == message


columns = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2), min_size=1)


@st.composite
def histories(draw) -> tuple[dict, list[Change]]:
    """Records by uid at the start, and changes that follow one from another."""
    start = draw(
        st.dictionaries(
            st.integers(1, 3), st.fixed_dictionaries(dict.fromkeys("abc", st.integers(0, 2)))
        )
    )
    records, changes = {u: dict(v) for u, v in start.items()}, []
    for uid in draw(st.lists(st.integers(1, 3), max_size=8)):
        if uid not in records:
            new = draw(st.fixed_dictionaries(dict.fromkeys("abc", st.integers(0, 2))))
            changes.append(Change(Record.ROW, uid, None, new))
            records[uid] = dict(new)
        elif draw(st.booleans()):
            changes.append(Change(Record.ROW, uid, records.pop(uid), None))
        else:
            after = draw(columns)
            before = {k: records[uid][k] for k in after}
            changes.append(Change(Record.ROW, uid, before, after))
            records[uid] = records[uid] | after
    return start, changes


def followed(records: dict, changes) -> dict:
    records = {uid: dict(values) for uid, values in records.items()}
    for change in changes:
        if change.after is None:
            assert records.pop(change.uid) == change.before
        elif change.before is None:
            assert change.uid not in records
            records[change.uid] = dict(change.after)
        else:
            assert {k: records[change.uid][k] for k in change.before} == change.before
            records[change.uid] |= change.after
    return records


@given(histories(), st.integers(0, 8))
def test_merged_changes_do_what_the_changes_did(history, cut) -> None:
    start, changes = history
    merged = merge(merge((), changes[:cut]), changes[cut:])
    end = followed(start, changes)
    assert followed(start, merged) == end
    assert followed(end, [c.inverse() for c in reversed(merged)]) == start


@given(histories())
def test_changes_come_back_from_the_file(history) -> None:
    _start, changes = history
    assert unpack_changes(pack_changes(changes)) == tuple(changes)
