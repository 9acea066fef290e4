# SPDX-License-Identifier: EUPL-1.2
"""Translation of interface texts (gettext). Stdlib only: any layer may import this module.

Source texts are English; the interface speaks Romanian from its catalogue. The wording of the
official document is data, in Romanian, and never passes through here.
"""

import gettext as _gettext
from collections.abc import Mapping
from typing import Any

from desktop import paths

DOMAIN = "plan-social"
_catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


def install(language: str = "ro") -> None:
    """Load the catalogue of `language`; without one, the English source texts are shown."""
    global _catalogue
    _catalogue = _gettext.translation(
        DOMAIN, localedir=str(paths.translations()), languages=[language], fallback=True
    )


def N_(text: str) -> str:
    """Mark `text` for extraction; it is translated when shown."""
    return text


def NN_(singular: str, plural: str) -> tuple[str, str]:
    """Mark the two source forms of a counted text: `say_count(*NN_("…", "…"), count)`."""
    return singular, plural


def _(text: str) -> str:
    """`text` in the language of the interface."""
    return _catalogue.gettext(text) if text else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a counted text for `count` (Romanian has three)."""
    return _catalogue.ngettext(singular, plural, count)


def catalogue_entry(text: str) -> str | None:
    """The translation of `text`, or None where the catalogue has none (for Qt's own texts)."""
    found = _catalogue.gettext(text)
    return found if found != text else None


def render(message: Any) -> str:
    """A `plan.message.Message` (or plain text) as a sentence of the interface language."""
    if message is None or isinstance(message, str):
        return message or ""
    pattern = (
        ngettext(message.pattern, message.plural, message.count)
        if message.plural
        else _(message.pattern)
    )
    return pattern.format(**_rendered(message.values)) if message.values else pattern


def _rendered(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: render(v) if hasattr(v, "pattern") else v for key, v in values.items()}
