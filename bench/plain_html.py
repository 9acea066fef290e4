# SPDX-License-Identifier: EUPL-1.2
"""The blocks of a document as plain HTML with pages, for a baseline that prints the same."""

from collections.abc import Iterator
from html import escape

from desktop.output.blocks import (
    Block,
    Document,
    Heading,
    Letterhead,
    ListBlock,
    Paragraph,
    SignatureBlock,
    TableBlock,
)
from desktop.output.docx.sheets import sheets

LOOK = """
@page { size: A4; margin: 20mm 18mm 20mm 25mm;
  @bottom-center { content: "Pagina " counter(page) " din " counter(pages); font-size: 9pt } }
@page wide { size: A4 landscape; margin: 25mm 18mm 20mm }
.wide { page: wide }
body { font: 11.5pt "Liberation Serif", serif; text-align: justify; white-space: pre-line }
table { border-collapse: collapse; width: 100%; font-size: 8pt; text-align: left }
th, td { border: 0.4pt solid #595959; padding: 1.8pt 3pt 2.6pt; vertical-align: top }
th, .total { font-weight: bold; background: #ebebeb }
"""


def plain_html(document: Document) -> str:
    """A page of HTML that holds every text of `document`, wide tables on wide pages."""
    body = []
    for sheet in sheets(document):
        is_wide = sheet.frame.page_width > sheet.frame.page_height
        body.append('<div class="wide">' if is_wide else "<div>")
        body += [line for standing in sheet.blocks for line in _lines(standing.block)]
        body.append("</div>")
    head = f'<meta charset="utf-8"><title>{escape(document.title)}</title><style>{LOOK}</style>'
    return (
        f'<html lang="{document.language}"><head>{head}</head><body>{"".join(body)}</body></html>'
    )


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"<h{block.level}>{escape(block.text)}</h{block.level}>"
    elif isinstance(block, Paragraph):
        yield f"<p>{escape(block.text)}</p>"
    elif isinstance(block, ListBlock):
        yield from (f"<p>{escape(item.marker)} {escape(item.text)}</p>" for item in block.items)
    elif isinstance(block, TableBlock):
        yield from _table(block)
    elif isinstance(block, Letterhead):
        yield from (f"<p>{escape(line)}</p>" for line in (*block.lines, *block.details))
    elif isinstance(block, SignatureBlock):
        yield from (f"<p>{escape(line.text)}</p>" for line in block.lines)


def _table(block: TableBlock) -> Iterator[str]:
    yield "<table><thead>"
    for line in range(block.header_rows):
        cells = (cell for cell in block.header if cell.row == line)
        spans = (f'<th colspan="{c.columns}" rowspan="{c.rows}">{escape(c.text)}' for c in cells)
        yield f"<tr>{''.join(spans)}</tr>"
    yield "</thead><tbody>"
    for row in block.rows:
        cells = (f'<td colspan="{cell.columns}">{escape(cell.text)}' for cell in row.cells)
        yield f'<tr class="{row.kind}">{"".join(cells)}</tr>'
    yield "</tbody></table>"
