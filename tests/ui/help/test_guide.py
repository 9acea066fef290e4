# SPDX-License-Identifier: EUPL-1.2
"""The guide's files: whole, linked, findable without diacritics."""

import re

import polib
import pytest

from desktop import paths
from desktop.ui.help import guide
from desktop.ui.help.guide import TOPICS, Topic, find, read_guide, slug

LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.fixture(scope="module")
def topics() -> dict[str, Topic]:
    return {topic.name: topic for topic in read_guide()}


def test_every_file_is_a_topic_and_every_topic_a_file() -> None:
    assert {file.stem for file in guide.folder().glob("*.md")} == set(TOPICS)


def test_a_topic_begins_with_its_title_and_no_heading_stands_twice(topics) -> None:
    for topic in topics.values():
        assert topic.text.startswith("# "), topic.name
        anchors = [passage.anchor for passage in topic.passages]
        assert len(set(anchors)) == len(anchors), topic.name
        assert topic.text.count("\n# ") == 0, topic.name


def test_every_picture_is_there_and_none_is_left_over(topics) -> None:
    asked = {target for topic in topics.values() for _alt, target in PICTURE.findall(topic.text)}
    there = {f"img/{file.name}" for file in (guide.folder() / "img").iterdir()}
    assert asked == there
    assert all((guide.folder() / target).stat().st_size < 80_000 for target in asked)


def test_every_picture_says_in_words_what_it_shows(topics) -> None:
    assert all(alt for topic in topics.values() for alt, _target in PICTURE.findall(topic.text))


def test_every_link_leads_to_a_heading(topics) -> None:
    found = [(t.name, link) for t in topics.values() for link in LINK.findall(t.text)]
    assert len(found) >= 5
    for name, link in found:
        file, _hash, anchor = link.partition("#")
        topic = topics[file.removesuffix(".md")]
        assert not anchor or slug(anchor) in {p.anchor for p in topic.passages}, (name, link)


def test_the_words_in_bold_are_words_of_the_window(topics) -> None:
    code = "\n".join(f.read_text(encoding="utf-8") for f in paths.PACKAGE.rglob("*.py"))
    folder = paths.translations()
    shown = {"Eroare", "De văzut", "Sugestie"}
    for file in (folder / "ro/LC_MESSAGES/plan-social.po", *folder.glob("parts/*.po")):
        for entry in polib.pofile(str(file)):
            if f'"{entry.msgid}"' in code:
                shown.add(entry.msgstr.replace("&", "").rstrip("…"))
    named = {word for topic in topics.values() for word in BOLD.findall(topic.text)}
    assert len(named) >= 20
    assert {word.rstrip("…") for word in named} <= shown


def test_the_keys_it_names_are_those_of_the_window(topics, window) -> None:
    actions = window.actions_of_window
    keys = {
        key.toString().replace("PgUp", "Page Up").replace("PgDown", "Page Down")
        for action in (*vars(actions).values(), window.beside.action)
        if hasattr(action, "shortcuts")
        for key in action.shortcuts()
    }
    passage = next(p for p in topics["scurtaturi"].passages if p.anchor == "in-toata-fereastra")
    rows = [line.split("|")[1] for line in passage.text.splitlines() if line.startswith("| ")]
    named = {key.strip() for row in rows[1:] for key in row.split(",")} - {"Esc"}
    assert len(named) >= 10
    assert named <= keys


@pytest.mark.parametrize("wanted", ["sterg rand", "ȘTERG rând", "şterg RANDURI"])
def test_words_are_found_without_case_and_diacritics(topics, wanted) -> None:
    found = find(tuple(topics.values()), wanted)
    assert "tabelul#randuri" in [f"{p.topic}#{p.anchor}" for p in found]


def test_every_word_must_be_there_and_headings_come_first() -> None:
    topics = [
        Topic("a", "# Unu\n\nDespre sume și lei.\n\n## Doi\n\nNimic.\n"),
        Topic("b", "# Sume\n\nAici.\n\n## Lei\n\nSume în lei.\n"),
    ]
    assert [p.heading for p in find(topics, "sume")] == ["Sume", "Unu", "Lei"]
    assert [p.heading for p in find(topics, "sume lei")] == ["Lei", "Unu"]
    assert find(topics, "sume bani") == []
    assert find(topics, "  ") == []
    assert find(topics, "ume") == []  # words are found from their beginning


def test_what_is_only_markup_is_not_found() -> None:
    topics = [Topic("a", "# Unu\n\nVezi [aici](alt.md#loc) și ![poza](img/poza.png).\n")]
    assert find(topics, "img") == find(topics, "loc") == []
    assert len(find(topics, "aici")) == 1


def test_a_passage_alone_links_to_its_topic(topics) -> None:
    shortened = topics["tabelul"].shortened("randuri")
    assert shortened.startswith("## Rânduri")
    assert "## Totaluri" not in shortened
    assert "(tabelul.md)" in shortened
    assert topics["tabelul"].shortened("nowhere") == topics["tabelul"].text
