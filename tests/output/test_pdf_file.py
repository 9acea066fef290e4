# SPDX-License-Identifier: EUPL-1.2
"""What the PDF file itself must be: same bytes, embedded fonts, outline, language, page numbers."""

import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from printed_pages import PrintedPages
from small_plans import a_paragraph, a_plan, a_row, a_table, printed
from tagged_pdf import TaggedFile

from desktop.output.compose import compose
from desktop.output.pdf.fonts import FALLBACK, REPLACEMENT, face
from desktop.output.pdf.text import UNSEEN, drawable
from desktop.plan.printable import printable
from desktop.plan.tree import Section, Stage

HERE = Path(__file__).parent
MAKE = """
import sys
sys.path[:0] = sys.argv[1:3]
from hashlib import sha256
from test_pdf_file import rich_plan
from small_plans import everything_plan, printed
made = printed(rich_plan()).data + printed(everything_plan()).data
print(sha256(made).hexdigest())
"""


def rich_plan():
    table = a_table(
        a_row("1", "Cămin pentru vârstnici", "45", "✓ înființat"),
        a_row("2", "ţ ş Ț Ș ț ș ▪ ☐", "1.710 mii lei", "a & b < c > d\tfilă"),
    )
    return a_plan(a_paragraph("Un paragraf. " * 90), table, a_paragraph("Titlul", "title"))


def made_with_hash_seed(seed: str) -> str:
    """The digest of the PDFs of two plans, made by another process."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", MAKE, str(HERE.parent.parent), str(HERE)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_same_bytes_each_time_and_in_every_process():
    assert printed(rich_plan()).data == printed(rich_plan()).data
    assert len({made_with_hash_seed("1"), made_with_hash_seed("2")}) == 1


def test_only_embedded_fonts_are_used():
    with pikepdf.open(BytesIO(printed(rich_plan()).data)) as pdf:
        fonts = [each for each in pdf.objects if is_a(each, "/Font")]
        assert fonts
        for font in fonts:
            assert re.search(r"\+(Liberation|DejaVu)", str(font.BaseFont))
            assert "/FontFile2" in font.FontDescriptor and "/ToUnicode" in font


def is_a(each: pikepdf.Object, kind: str) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/Type") == kind


def test_awkward_characters_are_printed():
    text = PrintedPages(printed(rich_plan()).data).whole_text()
    for part in ("ţ ş Ț Ș ț ș ▪ ☐", "a & b < c > d filă", "✓ înființat"):
        assert part in " ".join(text.split())


def test_page_numbers_language_title_and_author():
    done = printed(rich_plan())
    pages = PrintedPages(done.data)
    for number in range(done.pages):
        assert f"Pagina {number + 1} din {done.pages}" in pages.text(number)
    info = pypdfium2.PdfDocument(done.data).get_metadata_dict()
    assert info["Title"] == rich_plan().title
    assert info["Author"] == "Consiliul Local al comunei Exemplu"


def test_outline_points_at_the_headings_and_closes_skipped_levels():
    long = a_paragraph("Text. " * 900)
    levels = ((1, "Unu"), (3, "Adânc"), (3, "Frate"), (2, "Mijloc"), (1, "Doi"))
    sections = tuple(
        Section(ident=name, level=level, heading=name, blocks=(long,)) for level, name in levels
    )
    done = printed(a_plan(sections=sections))
    pages = PrintedPages(done.data)
    entries = list(pypdfium2.PdfDocument(done.data).get_toc())
    found = [(entry.level, entry.get_title()) for entry in entries]
    title = a_plan().title
    assert found == [(0, title), (0, "Unu"), (1, "Adânc"), (1, "Frate"), (1, "Mijloc"), (0, "Doi")]
    for entry in entries:
        page = entry.get_dest().get_index()
        assert entry.get_title().split()[0] in pages.text(page)


@pytest.mark.parametrize("style", ["Regular", "Bold", "Italic", "BoldItalic"])
def test_every_style_has_romanian_in_both_spellings(style):
    romanian = "ăâîșțĂÂÎȘȚşţŞŢ„”«»–—…"
    assert face(style).own.issuperset(romanian)


def test_decomposed_letters_are_drawn_composed_and_stay_as_they_are():
    written = "s\u0326i t\u0326ara\u0306"
    assert drawable(written, face("Regular")) == "și țară"
    assert compose(a_plan(a_paragraph(written)), Stage.FINAL).blocks[-1].text == written


def test_what_no_font_has_is_shown_as_a_sign():
    plan = a_plan(a_paragraph("unu \u4e2d doi \uf0b7 trei"))
    text = PrintedPages(printed(plan).data).whole_text()
    assert f"unu {REPLACEMENT} doi {REPLACEMENT} trei" in " ".join(text.split())


def test_characters_above_the_first_plane_are_printed_and_read():
    text = "zâmbet \U0001f600 și \U0001d54f"
    read = TaggedFile(printed(a_plan(a_paragraph(text))).data).root.read()
    assert text in read


def test_the_plan_knows_what_the_typefaces_can_print():
    drawn = [face(style).drawn for style in ("Regular", "Bold", "Italic", "BoldItalic")]
    assert len(set(drawn)) == 1
    assert printable() == drawn[0] | frozenset(map(chr, UNSEEN))


def test_fallback_font_draws_what_the_text_face_lacks():
    runs = list(face("Regular").runs("da ✓ nu"))
    assert [name for name, _ in runs] == [face("Regular").name, FALLBACK, face("Regular").name]
    assert "".join(piece for _, piece in runs) == "da ✓ nu"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\u2028"])
def test_every_kind_of_line_end_breaks_the_line(end):
    assert drawable(f"unu{end}doi", face("Regular")) == "unu\ndoi"


def test_control_characters_are_spaces_and_invisible_ones_leave_no_ink():
    assert drawable("a\x00b\x1fc\u200bd\u00ade", face("Regular")) == "a b cde"
