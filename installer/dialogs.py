# SPDX-License-Identifier: EUPL-1.2
"""The installer's pages, as rows of the dialog tables: progress, the three ends, two questions.

There is nothing to choose, so there is no page before the progress.
"""

from dataclasses import dataclass

from installer.idt import table_text
from installer.texts import ACTIONS, PRODUCT, TEXTS

WIDTH, HEIGHT = 340, 190  # in installer units, a twelfth of the system font's height
BUTTON_TOP, BUTTON_HEIGHT = 164, 18
VISIBLE, ENABLED, TRANSPARENT, PROGRESS95 = 1, 2, 0x10000, 0x10000
MODAL, MINIMIZE, ERROR_DIALOG = 2, 4, 0x10000
SHOWN = VISIBLE | ENABLED


@dataclass(frozen=True)
class Control:
    """One part of a page: kind, rectangle (left, top, width, height), text."""

    name: str
    kind: str
    rectangle: tuple[int, int, int, int]
    text: str = ""
    attributes: int = SHOWN
    events: tuple[tuple[str, str], ...] = ()  # what a button does: event, argument
    condition: str = "1"


@dataclass(frozen=True)
class Dialog:
    """A page; the first button is its default, the last also answers Escape."""

    name: str
    title: str  # of the window: a screen reader says it first
    controls: tuple[Control, ...]
    attributes: int = VISIBLE | MODAL | MINIMIZE
    size: tuple[int, int] = (WIDTH, HEIGHT)


def label(name: str, text: str, top: int, height: int = 30, style: str = "") -> Control:
    """Words across the page."""
    text = f"{{\\{style}}}{text}" if style else text
    return Control(name, "Text", (20, top, WIDTH - 40, height), text, SHOWN | TRANSPARENT)


def button(name: str, text: str, left: int, *events: tuple[str, str], width: int = 80) -> Control:
    """A button in the row at the bottom."""
    return Control(
        name, "PushButton", (left, BUTTON_TOP, width, BUTTON_HEIGHT), text, SHOWN, events
    )


def ending(name: str, title: str, words: str, *more: Control) -> Dialog:
    """A last page: a title, what it means, and "Închide"."""
    close = button("Close", TEXTS["close"], WIDTH - 100, ("EndDialog", "Exit"))
    texts = (label("Title", title, 20, 24, "Large"), label("Words", words, 52, 70))
    return Dialog(name, title, (*texts, *more, close))


def last_page() -> Dialog:
    """The end of an installation, with the start of the program; of a removal, without."""
    launch = Control(
        "Launch",
        "PushButton",
        (WIDTH - 240, BUTTON_TOP, 130, BUTTON_HEIGHT),
        TEXTS["launch"],
        SHOWN,
        (("DoAction", "Launch"), ("EndDialog", "Exit")),
    )
    return ending("LastPage", "[EndTitle]", "[EndWords]", launch)


def progress_page() -> Dialog:
    """What is seen while it works."""
    bar = Control("Bar", "ProgressBar", (20, 92, WIDTH - 40, 10), "", SHOWN | PROGRESS95)
    action = label("Action", "", 70, 14)
    stop = button("Stop", TEXTS["stop"], WIDTH - 100, ("SpawnDialog", "StopQuestion"))
    words = (
        label("Title", "[ProductName]", 20, 24, "Large"),
        label("Words", "[WorkWords]", 48, 18),
    )
    return Dialog(
        "ProgressPage",
        TEXTS["installing"],
        (*words, action, bar, stop),
        VISIBLE | MINIMIZE,
    )


def stop_question() -> Dialog:
    """Whether to stop."""
    yes = Control(
        "Yes", "PushButton", (50, 50, 70, 18), TEXTS["yes"], SHOWN, (("EndDialog", "Exit"),)
    )
    no = Control(
        "No", "PushButton", (130, 50, 70, 18), TEXTS["no"], SHOWN, (("EndDialog", "Return"),)
    )
    words = Control("Words", "Text", (20, 18, 210, 20), TEXTS["really_stop"])
    return Dialog(
        "StopQuestion", TEXTS["really_stop"], (words, no, yes), VISIBLE | MODAL, (250, 80)
    )


def error_page() -> Dialog:
    """An error of Windows Installer, in its words; it knows the controls by these names."""
    names = {
        "A": "stop",
        "C": "stop",
        "I": "ignore",
        "N": "no",
        "O": "ok",
        "R": "retry",
        "Y": "yes",
    }
    buttons = tuple(
        Control(
            letter,
            "PushButton",
            (20, 90, 80, 18),
            TEXTS[text],
            SHOWN,
            (("EndDialog", f"Error{answer}"),),
        )
        for (letter, text), answer in zip(
            names.items(), ("Abort", "Cancel", "Ignore", "No", "Ok", "Retry", "Yes"), strict=True
        )
    )
    words = Control("ErrorText", "Text", (20, 15, WIDTH - 40, 65), "", SHOWN | TRANSPARENT)
    attributes = VISIBLE | MODAL | ERROR_DIALOG
    return Dialog("ErrorPage", PRODUCT, (words, *buttons), attributes, (WIDTH, 120))


def pages() -> tuple[Dialog, ...]:
    """Every page of the installer."""
    return (
        progress_page(),
        last_page(),
        ending("StoppedPage", TEXTS["stopped"], TEXTS["stopped_where"]),
        ending("FailedPage", TEXTS["failed"], TEXTS["failed_where"]),
        stop_question(),
        error_page(),
    )


SEQUENCE = {"LastPage": -1, "StoppedPage": -2, "FailedPage": -3, "ProgressPage": 1280}
STYLES = (("Normal", "Segoe UI", 9, 0), ("Large", "Segoe UI", 14, 0))
PROPERTIES = {"DefaultUIFont": "Normal", "ErrorDialog": "ErrorPage"}


def _dialog_row(page: Dialog) -> tuple[object, ...]:
    active = [each.name for each in page.controls if each.kind == "PushButton"]
    first = active[0] if active else page.controls[0].name
    ends = (first, first, active[-1])
    return (page.name, 50, 50, *page.size, page.attributes, page.title, *ends)


def _control_rows(page: Dialog) -> list[tuple[object, ...]]:
    """The controls, each naming the next in the order of the Tab key; the last one the first."""
    active = [each.name for each in page.controls if each.kind == "PushButton"]
    following = dict(zip(active, [*active[1:], *active[:1]], strict=True))
    return [
        (
            *(page.name, each.name, each.kind, *each.rectangle, each.attributes, ""),
            *(each.text, following.get(each.name, ""), ""),
        )
        for each in page.controls
    ]


def tables() -> dict[str, str]:
    """Each dialog table in the text form (.idt) that msibuild reads."""
    every = pages()
    events = [
        (page.name, each.name, event, argument, each.condition, number)
        for page in every
        for each in page.controls
        for number, (event, argument) in enumerate(each.events, 1)
    ]
    return {
        "Dialog": table_text("Dialog", _DIALOG, [_dialog_row(page) for page in every]),
        "Control": table_text(
            "Control", _CONTROL, [row for page in every for row in _control_rows(page)]
        ),
        "ControlEvent": table_text("ControlEvent", _EVENT, events),
        "ControlCondition": table_text(
            "ControlCondition", _CONDITION, [("LastPage", "Launch", "Hide", 'REMOVE="ALL"')]
        ),
        "EventMapping": table_text(
            "EventMapping",
            _MAPPING,
            [
                ("ProgressPage", "Bar", "SetProgress", "Progress"),
                ("ProgressPage", "Action", "ActionText", "Text"),
            ],
        ),
        "TextStyle": table_text("TextStyle", _STYLE, [(*each[:3], "", each[3]) for each in STYLES]),
        "ActionText": table_text("ActionText", _ACTION, [(*each, "") for each in ACTIONS.items()]),
    }


_DIALOG = (
    "Dialog:s72 HCentering:i2 VCentering:i2 Width:i2 Height:i2 Attributes:I4 Title:L128"
    " Control_First:s50 Control_Default:S50 Control_Cancel:S50 | Dialog"
)
_CONTROL = (
    "Dialog_:s72 Control:s50 Type:s20 X:i2 Y:i2 Width:i2 Height:i2 Attributes:I4 Property:S50"
    " Text:L0 Control_Next:S50 Help:L50 | Dialog_ Control"
)
_EVENT = (
    "Dialog_:s72 Control_:s50 Event:s50 Argument:s255 Condition:S255 Ordering:I2"
    " | Dialog_ Control_ Event Argument Condition"
)
_CONDITION = (
    "Dialog_:s72 Control_:s50 Action:s50 Condition:s255 | Dialog_ Control_ Action Condition"
)
_MAPPING = "Dialog_:s72 Control_:s50 Event:s50 Attribute:s50 | Dialog_ Control_ Event"
_STYLE = "TextStyle:s72 FaceName:s32 Size:i2 Color:I4 StyleBits:I2 | TextStyle"
_ACTION = "Action:s72 Description:L0 Template:L0 | Action"
