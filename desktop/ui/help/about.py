# SPDX-License-Identifier: EUPL-1.2
"""What the program is made of, under which licences, and where the person's data lie."""

from __future__ import annotations

import platform

from PySide6 import __version__ as qt_version

from desktop import __version__, paths
from desktop.i18n import N_, _

NAME = "despre"
PARTS = (  # what, licence
    (N_("Plan Social"), "EUPL-1.2"),
    (N_("Qt and PySide6, the window"), "LGPL-3.0"),
    (N_("ReportLab, the PDF"), "BSD-3-Clause"),
    (N_("PDFium and pypdfium2, the pages on screen"), "BSD-3-Clause, Apache-2.0"),
    (N_("SQLite and sqlite-utils, the file of a plan"), "public domain, Apache-2.0"),
    (N_("Babel, Pyphen: numbers, dates, syllables"), "BSD-3-Clause, LGPL/GPL/MPL"),
    (N_("Liberation Serif, the type of the document"), "SIL OFL 1.1"),
    (N_("DejaVu Sans"), "DejaVu (Bitstream Vera)"),
    (N_("Lucide, the icons"), "ISC"),
    (N_("List of administrations, with SIRUTA"), "BSD-3-Clause"),
    (N_("CPV codes, European Union"), "CC BY 4.0"),
)


def about() -> str:
    """The page, in Markdown."""
    rows = "\n".join(f"| {_(what)} | {licence} |" for what, licence in PARTS)
    return "\n\n".join(
        (
            f"# {_('About')}",
            _("Plan Social {version}").format(version=f"**{__version__}**"),
            f"Python {platform.python_version()} · Qt {qt_version} · {platform.platform()}",
            f"## {_('Where your data lie')}",
            f"`{paths.home()}`",
            _("Everything stays on this computer. Nothing is sent anywhere."),
            f"## {_('Licences')}",
            _("You may use, copy and change the program freely, under the EUPL-1.2 licence."),
            f"| {_('Part')} | {_('Licence')} |\n|---|---|\n{rows}",
            _("Their texts lie beside the program, in {folder}").format(
                folder=f"`{paths.resources()}`"
            ),
        )
    )
