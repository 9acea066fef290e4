# SPDX-License-Identifier: EUPL-1.2
"""One window for one person: a second start hands its file to the window that is open, and ends."""

import sys
import zlib
from getpass import getuser
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from desktop import paths

CONNECT_MILLISECONDS = 300
ANSWER_MILLISECONDS = 4000
TAKEN = b"taken\n"


def meeting_place() -> str:
    """The name under which starts with one library of plans find each other."""
    whose = f"{getuser()}\n{paths.home().absolute()}"
    return f"plan-social-{zlib.crc32(whose.encode()):08x}"


def hand_over(path: Path | None) -> bool:
    """Let a window that is open take `path`, or come to the front; False where there is none.

    A window that does not answer counts as none.
    """
    socket = QLocalSocket()
    socket.connectToServer(meeting_place())
    if not socket.waitForConnected(CONNECT_MILLISECONDS):
        return False
    _allow_to_come_forward()
    socket.write(f"{path.absolute() if path else ''}\n".encode())
    socket.waitForBytesWritten(CONNECT_MILLISECONDS)
    answered = socket.waitForReadyRead(ANSWER_MILLISECONDS)
    return answered and bytes(socket.readAll().data()) == TAKEN


class FirstWindow(QObject):
    """Waits for later starts; `asked` carries the path each was given, or None."""

    asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        QLocalServer.removeServer(meeting_place())  # what a crash left behind
        self._server.listen(meeting_place())  # where that fails each start has its own window

    def close(self) -> None:
        """Be found no more."""
        self._server.close()

    def _greet(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            return
        text = bytes(socket.readLine().data()).decode("utf-8", "replace").rstrip("\n")
        socket.write(TAKEN)
        socket.flush()
        self.asked.emit(Path(text) if text else None)


def _allow_to_come_forward() -> None:
    """Windows lets only the program that was started last give the front to another."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
