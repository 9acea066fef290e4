# SPDX-License-Identifier: EUPL-1.2
"""Any run of commands, undo, redo, reopening: memory is the file, undo brings back each plan."""

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from invented_plan import small_plan

from desktop.editing.commands import (
    blocks,
    cells,
    findings,
    lists,
    merges,
    notes,
    plan,
    rows,
    sections,
    tables,
)
from desktop.editing.commands.amounts import set_also
from desktop.editing.commands.diacritics import unify
from desktop.editing.commands.replace import replace_hits
from desktop.editing.session import Changed, PlanSession
from desktop.intake.interchange import read_plan
from desktop.output.interchange import plan_to_json
from desktop.plan.errors import BadInput
from desktop.plan.findings import Finding, Place, Severity
from desktop.plan.message import Message
from desktop.plan.roles import ROLES
from desktop.plan.search import find
from desktop.plan.tree import ALSO, ListBlock, Plan, RowKind, Stage, State, Table

texts = st.sampled_from(["", "x", "1.", "12 locuri", "\u015fi \u0163", "a\nb", "*"])
chance = st.randoms(use_true_random=False)


class Editing(RuleBasedStateMachine):
    """`before`: the plans to which undo must bring back; `after`: those of redo."""

    @initialize()
    def create(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.session = PlanSession.create(self.folder / "a.plansocial", small_plan())
        self.before: list[tuple[Plan, dict]] = []
        self.after: list[tuple[Plan, dict]] = []
        self.told: list[Changed] = []
        self.kept = [(self.state(), self.session._file.image())]
        self.session.subscribe(self.told.append)

    def state(self) -> tuple[Plan, dict]:
        return self.session.plan, dict(self.session.accepted)

    def give(self, command, *arguments, **options) -> None:
        """Give a command; one that is refused or changes nothing leaves all as it was."""
        state, step, told = self.state(), self.session.undo_label, len(self.told)
        redo = self.session.redo_label
        self.session.seal()
        try:
            command(self.session, *arguments, **options)
        except BadInput:
            assert self.state() == state
            assert (self.session.undo_label, self.session.redo_label) == (step, redo)
        if self.state() == state and len(self.told) == told:
            assert (self.session.undo_label, self.session.redo_label) == (step, redo)
            return
        assert len(self.told) == told + 1
        self.before.append(state)
        self.after.clear()

    def tables(self) -> list[Table]:
        return [table for _section, table in self.session.plan.tables()]

    def blocks(self) -> list:
        return [block for section in self.session.plan.sections for block in section.blocks]

    def some_rows(self, random) -> tuple[Table, list[int]] | None:
        found = [table for table in self.tables() if table.rows]
        if not found:
            return None
        table = random.choice(found)
        uids = [row.uid for row in table.rows]
        return table, random.sample(uids, random.randint(1, min(3, len(uids))))

    @rule(random=chance, text=texts)
    def edit_cells(self, random, text) -> None:
        if found := self.some_rows(random):
            table, uids = found
            keys = [column.key for column in table.columns]
            texts = {(uid, random.choice(keys)): text for uid in uids}
            self.give(cells.set_cells, table.uid, texts)
            self.give(cells.set_cell_unit, uids[0], random.choice(keys), "lei")
            self.give(set_also, uids[0], random.choice(keys), random.choice(ALSO), text)

    @rule(random=chance, kind=st.sampled_from(RowKind))
    def add_rows(self, random, kind) -> None:
        if found := self.some_rows(random):
            table, uids = found
            self.give(rows.add_row, table.uid, uids[0], kind)
            self.give(rows.duplicate_rows, uids)

    @rule(random=chance)
    def delete_rows(self, random) -> None:
        if found := self.some_rows(random):
            self.give(rows.delete_rows, found[1])

    @rule(random=chance)
    def move_rows(self, random) -> None:
        if found := self.some_rows(random):
            table, uids = found
            before = random.choice([None, *(row.uid for row in table.rows)])
            self.give(rows.move_rows, uids, before)

    @rule(random=chance, text=texts)
    def paste(self, random, text) -> None:
        if found := self.some_rows(random):
            table, uids = found
            block = [(text,) * random.randint(1, 3)] * random.randint(1, 3)
            keys = random.choices([None, *(c.key for c in table.columns)], k=len(block[0]))
            self.give(rows.paste_columns, table.uid, block, keys, uids[0])
            self.give(merges.merge_cells, table.uid, keys[0] or "", uids, join_texts=True)
            self.give(merges.split_merge, table.uid, keys[0] or "", uids[0])
            self.give(notes.add_note_with_mark, uids[0], keys[0] or "")
            self.give(rows.renumber, table.uid)

    @rule(random=chance, text=texts)
    def change_columns(self, random, text) -> None:
        if self.tables():
            table = random.choice(self.tables())
            keys = [column.key for column in table.columns]
            key, other = random.choice(keys), random.choice([None, *keys])
            random.choice(
                [
                    lambda: self.give(tables.relabel_column, table.uid, key, text),
                    lambda: self.give(tables.set_column_group, table.uid, key, text),
                    lambda: self.give(tables.set_column_visible, table.uid, key, text == ""),
                    lambda: self.give(tables.move_column, table.uid, key, other),
                    lambda: self.give(tables.add_column, table.uid, text, other),
                    lambda: self.give(tables.remove_column, table.uid, key),
                    lambda: self.give(tables.set_notes, table.uid, [text]),
                    lambda: self.give(tables.set_caption, table.uid, text),
                    lambda: self.give(tables.set_table_role, table.uid, random.choice([*ROLES])),
                ]
            )()

    @rule(random=chance, text=texts, level=st.integers(0, 5))
    def change_sections(self, random, text, level) -> None:
        uids = [section.uid for section in self.session.plan.sections]
        if not uids:
            self.give(sections.add_section, None, 1, text)
            return
        uid, other = random.choice(uids), random.choice([None, *uids])
        random.choice(
            [
                lambda: self.give(sections.add_section, other, level, text),
                lambda: self.give(sections.rename_section, uid, text),
                lambda: self.give(sections.remove_section, uid),
                lambda: self.give(sections.move_section, uid, other),
                lambda: self.give(sections.change_level, uid, level - 2),
                lambda: self.give(sections.set_state, uid, random.choice([*State])),
                lambda: self.give(blocks.add_paragraph, uid, text=text),
                lambda: self.give(blocks.add_table, uid, random.choice([*ROLES])),
                lambda: self.give(blocks.add_list, uid),
                lambda: self.give(blocks.add_signature, uid, lines=[text]),
            ]
        )()

    @rule(random=chance, text=texts)
    def change_blocks(self, random, text) -> None:
        if self.blocks():
            block, other = random.choice(self.blocks()), random.choice(self.blocks())
            section = random.choice(self.session.plan.sections)
            self.give(blocks.move_block, block.uid, other.uid)
            self.give(blocks.move_block, block.uid, None, section.uid)
            if random.random() < 0.2:
                self.give(blocks.remove_block, other.uid)

    @rule(random=chance, text=texts)
    def change_lists(self, random, text) -> None:
        found = [block for block in self.blocks() if isinstance(block, ListBlock) and block.items]
        if found:
            listed = random.choice(found)
            item, other = random.choice(listed.items), random.choice(listed.items)
            self.give(lists.add_item, listed.uid, item.uid, text=text)
            self.give(lists.set_item, item.uid, marker=text, indent=1)
            self.give(lists.move_item, item.uid, other.uid)
            self.give(lists.split_item, item.uid, 1)
            if random.random() < 0.3:
                self.give(lists.remove_items, [item.uid])

    @rule(text=texts, stage=st.sampled_from(Stage))
    def change_plan(self, text, stage) -> None:
        self.give(plan.set_title, text)
        self.give(plan.set_stage, stage)
        self.give(plan.set_act, "aviz", number=text)
        self.give(plan.set_official, "primar", name=text)

    @rule(text=texts, accepted=st.booleans())
    def judge_findings(self, text, accepted) -> None:
        finding = Finding("c", Severity.HINT, Place(), Message("m"), text[:1])
        if accepted:
            self.give(findings.accept, finding, text)
        else:
            self.give(findings.withdraw, finding.key)

    @rule()
    def spell_one_way(self) -> None:
        self.give(unify)

    @rule(text=texts, wanted=st.sampled_from(["serviciu", "a", "i", "1"]))
    def replace_texts(self, text, wanted) -> None:
        self.give(replace_hits, find(self.session.plan, wanted), wanted, text)

    @rule()
    def keep_what_is_now(self) -> None:
        self.kept.append((self.state(), self.session._file.image()))

    @rule(random=chance)
    def go_back_to_what_was_kept(self, random) -> None:
        state, image = random.choice(self.kept)
        self.give(PlanSession.take_on, Message("back"), image)
        assert self.state() == state

    @rule()
    def go_back_to_the_opening(self) -> None:
        self.give(PlanSession.return_to_opening)
        assert self.session._file.image() == self.session._opening
        assert not self.session.changed_since_opening

    @rule(random=chance)
    def fail(self, random) -> None:
        state = self.state()
        try:
            with self.session.command(Message("fails")) as edit:
                for section in self.session.plan.sections:
                    edit.remove("section", section.uid)
                raise ZeroDivisionError
        except ZeroDivisionError:
            assert self.state() == state

    @precondition(lambda self: self.before)
    @rule(steps=st.integers(1, 6))
    def undo(self, steps) -> None:
        for _ in range(min(steps, len(self.before))):
            self.after.append(self.state())
            assert self.session.undo() is not None
            assert self.state() == self.before.pop()

    @precondition(lambda self: self.after)
    @rule(steps=st.integers(1, 6))
    def redo(self, steps) -> None:
        for _ in range(min(steps, len(self.after))):
            self.before.append(self.state())
            assert self.session.redo() is not None
            assert self.state() == self.after.pop()

    @rule()
    def reopen(self) -> None:
        state, path = self.state(), self.session.path
        self.session._file.close()
        self.session = PlanSession.open(path)
        self.session.subscribe(self.told.append)
        assert self.state() == state

    @invariant()
    def memory_is_what_the_file_holds(self) -> None:
        if hasattr(self, "session"):
            assert self.session._file.load() == self.session.plan
            assert (self.session.undo_label is None) == (not self.before)
            assert (self.session.redo_label is None) == (not self.after)

    @invariant()
    def what_is_left_can_be_exported_and_read(self) -> None:
        if hasattr(self, "session"):
            document = plan_to_json(self.session.plan)
            assert plan_to_json(read_plan(document.encode())) == document

    def teardown(self) -> None:
        if not hasattr(self, "session"):
            return
        end, steps = self.state(), len(self.before)
        while self.session.undo():
            pass
        assert self.session.plan == small_plan()
        for _ in range(steps):
            self.session.redo()
        assert self.state() == end
        self.session._file.close()
        shutil.rmtree(self.folder)


Editing.TestCase.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
TestEditing = Editing.TestCase
