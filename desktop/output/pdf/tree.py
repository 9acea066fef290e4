# SPDX-License-Identifier: EUPL-1.2
"""Writes the structure of a document into its PDF file (ISO 32000-1, 14.7 and 12.7).

Loaded with pikepdf, when a file is finished.
"""

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from desktop.output.pdf.structure import Element, Field, Mark, Spans

PRINTED_AND_LOCKED = 132  # a signature field's flags: it prints, and nobody moves it
PLAIN = Spans()


class StructureTree:
    """The tree of one file while it is written.

    Readers find an element by a number: a page's marks by that of the page, a field by one of its
    own, counted on from the pages.
    """

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._marked: list[dict[int, Object]] = [{} for _ in self._pages]
        self._fields: list[tuple[Object, Object]] = []  # each with the element that holds it
        self._names: list[Object] = []  # of header cells, each with its cell
        self._named: dict[Element, String] = {}
        self._attributes: dict[Spans, Object] = {}  # most cells share theirs

    def write(self, root: Element) -> None:
        """Write the tree, and the fields that stand in it."""
        tree = self._pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self._pdf.Root.StructTreeRoot = tree
        self._pdf.Root.MarkInfo = Dictionary(Marked=True)
        tree.K = self._written(root, tree)
        tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._numbers()))
        tree.ParentTreeNextKey = len(self._pages) + len(self._fields)
        if self._names:
            tree.IDTree = self._pdf.make_indirect(Dictionary(Names=Array(self._names)))
        if self._fields:
            fields = Array([field for field, _ in self._fields])
            self._pdf.Root.AcroForm = Dictionary(Fields=fields)

    def _written(self, element: Element, parent: Object) -> Object:
        made = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent)
        )
        self._write_attributes(made, element)
        if element.marks:
            made.Pg = self._pages[element.marks[0].page]
        marks = [self._mark(mark, element.marks[0], made) for mark in element.marks]
        kids = [self._kid(kid, made) for kid in element.kids]
        held = [*marks, *kids]
        if element.tag == "Form":  # in no list: who validates a signature looks for the field there
            made.K = held[0]
        elif held:
            made.K = Array(held)
        return made

    def _mark(self, mark: Mark, first: Mark, holder: Object) -> object:
        self._marked[mark.page][mark.number] = holder
        if mark.page == first.page:
            return mark.number
        return Dictionary(Type=Name.MCR, Pg=self._pages[mark.page], MCID=mark.number)

    def _kid(self, kid: Element | Field, holder: Object) -> Object:
        return self._field(kid, holder) if isinstance(kid, Field) else self._written(kid, holder)

    def _write_attributes(self, made: Object, element: Element) -> None:
        if element.spans is not None and element.spans != PLAIN:
            made.A = self._of_cell(element.spans)
            if element.spans.scope:
                self._name(made, element)
        if element.numbering:
            made.A = Dictionary(O=Name.List, ListNumbering=Name("/" + element.numbering))
        if element.alternate:
            made.Alt = String(element.alternate)
        if element.corners:
            made.A = Dictionary(O=Name.Layout, Placement=Name.Block, BBox=_rounded(element.corners))

    def _of_cell(self, spans: Spans) -> Object:
        found = self._attributes.get(spans)
        if found is None:
            found = self._attributes[spans] = self._pdf.make_indirect(self._attributes_of(spans))
        return found

    def _attributes_of(self, spans: Spans) -> Dictionary:
        made = Dictionary(O=Name.Table)
        if spans.columns > 1:
            made.ColSpan = spans.columns
        if spans.rows > 1:
            made.RowSpan = spans.rows
        if spans.scope:
            made.Scope = Name("/" + spans.scope)
        if spans.heads:
            made.Headers = Array([self._named[head] for head in spans.heads])
        return made

    def _name(self, made: Object, element: Element) -> None:
        """Name a header cell, so that cells can refer to it; cells come after their headers."""
        name = self._named[element] = String(f"h{len(self._named):07}")  # in order as text, too
        made.ID = name
        self._names += [name, made]

    def _field(self, field: Field, holder: Object) -> Object:
        """An empty signature field, and what the structure says of it."""
        page = self._pages[field.page]
        left, bottom, right, top = field.corners
        empty = self._pdf.make_stream(
            b"",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=_rounded((0, 0, right - left, top - bottom)),
            Resources=Dictionary(),
        )
        made = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(field.name),
                TU=String(field.tooltip),
                F=PRINTED_AND_LOCKED,
                P=page,
                Rect=_rounded(field.corners),
                AP=Dictionary(N=empty),
                StructParent=len(self._pages) + len(self._fields),
            )
        )
        self._fields.append((made, holder))
        page.Annots = Array([*page.get("/Annots", ()), made])
        return Dictionary(Type=Name.OBJR, Obj=made, Pg=page)

    def _numbers(self) -> Array:
        """The tree of numbers: for each page the elements of its marks, for each field its own."""
        numbers: list[object] = []
        for number, (page, marked) in enumerate(zip(self._pages, self._marked, strict=True)):
            page.StructParents, page.Tabs = number, Name.S
            holders = Array([marked[mark] for mark in range(len(marked))])
            numbers += [number, self._pdf.make_indirect(holders)]
        for number, (_, holder) in enumerate(self._fields, start=len(self._pages)):
            numbers += [number, holder]
        return Array(numbers)


def _rounded(corners: tuple[float, float, float, float]) -> Array:
    return Array([round(corner, 2) for corner in corners])
