# SPDX-License-Identifier: EUPL-1.2
"""The PDF of a document: `render_pdf`, and `render` for where everything stands in it."""

from desktop.output.blocks import Document
from desktop.output.pdf.canvas import Placement
from desktop.output.pdf.render import Rendered, render

__all__ = ["Placement", "Rendered", "render", "render_pdf"]


def render_pdf(document: Document) -> bytes:
    """The PDF file of `document`."""
    return render(document).data
