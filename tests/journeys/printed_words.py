# SPDX-License-Identifier: EUPL-1.2
"""The words of a printed plan beside those that a person typed."""

from collections import Counter

import pypdfium2
from person import Person


def pdf_words(data: bytes) -> Counter[str]:
    """Every word of a PDF file, with how often it stands there."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return Counter(" ".join(texts).split())


def typed_words(person: Person) -> Counter[str]:
    """Every word that was typed."""
    return Counter(" ".join(person.typed).split())
