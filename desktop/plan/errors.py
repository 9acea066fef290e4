# SPDX-License-Identifier: EUPL-1.2
"""What can go wrong that is not our fault. Anything else that is raised is a bug of ours."""

from enum import Enum

from desktop.plan.message import Message


class PlanSocialError(Exception):
    """Base of errors that are told to the user; `message` is the sentence to show."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


class BadInput(PlanSocialError):
    """What was given cannot be used; `place` says where ("sections[3].blocks[0].text", a row…)."""

    def __init__(self, message: Message, place: str = "") -> None:
        super().__init__(message)
        self.place = place


class Trouble(Enum):
    """The kinds of environment trouble, each with its own sentence."""

    BUSY = "busy"
    READ_ONLY = "read-only"
    FULL = "full"
    DAMAGED = "damaged"
    NOT_A_PLAN = "not-a-plan"
    TOO_NEW = "too-new"
    PERMISSION = "permission"
    MISSING = "missing"
    EXISTS = "exists"
    INPUT_OUTPUT = "input-output"


class EnvironmentTrouble(PlanSocialError):
    """The disk, a lock, a permission or a bad file: not our fault, and the user can act."""

    def __init__(self, kind: Trouble, message: Message, path: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.path = path
