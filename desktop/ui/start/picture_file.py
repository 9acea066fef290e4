# SPDX-License-Identifier: EUPL-1.2
"""A picture a person chooses, as a plan can keep it: small enough, PNG or JPEG."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.editing.library import read_file
from desktop.i18n import N_
from desktop.plan.errors import BadInput
from desktop.plan.message import say
from desktop.plan.picture import MOST_BYTES, fault_of, size_of

MOST_READ = 64 * MOST_BYTES
LARGEST_SIDE = 600  # points: 22 mm in print at almost 700 a inch


def chosen_picture(path: Path) -> bytes:
    """The picture in a file; one that is larger than needed, or of another kind, is made anew.

    Raises BadInput for what is no picture, EnvironmentTrouble where the file cannot be read.
    """
    data = read_file(path, MOST_READ)
    size = size_of(data)
    if size and max(size) <= LARGEST_SIDE and fault_of(data) is None:
        if QImage.fromData(data).isNull():
            raise _no_picture(path)
        return data
    return _made_smaller(data, path)


def _made_smaller(data: bytes, path: Path) -> bytes:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # a photograph may say that it lies on its side
    image = reader.read()
    if image.isNull():
        raise _no_picture(path)
    if max(image.width(), image.height()) > LARGEST_SIDE:
        image = image.scaled(
            QSize(LARGEST_SIDE, LARGEST_SIDE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    smaller = _written(image, "PNG")
    return smaller if len(smaller) <= MOST_BYTES else _written(image, "JPEG")


def _written(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


def _no_picture(path: Path) -> BadInput:
    sentence = N_("“{name}” is not a picture that can be read. Choose a PNG or a JPEG.")
    return BadInput(say(sentence, name=path.name))
