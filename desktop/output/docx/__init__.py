# SPDX-License-Identifier: EUPL-1.2
"""The Word file of a document: `render_docx`."""

from desktop.output.blocks import Document
from desktop.output.docx.flow import body
from desktop.output.docx.package import Package
from desktop.plan.watch import Watch, unwatched

__all__ = ["render_docx"]


def render_docx(document: Document, watch: Watch = unwatched) -> bytes:
    """The .docx file of `document`; the same document always gives the same bytes.

    `watch` is told between blocks; what it raises ends the work.
    """
    package = Package(document)
    package.fill(body(document, package, watch))
    return package.finish()
