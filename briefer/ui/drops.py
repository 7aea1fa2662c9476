"""Files that are dropped: they go to the window, wherever on it they are let go."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def local_files(data: QMimeData) -> list[Path]:
    """Return the files and folders of this machine among what is dragged; addresses of the web are left out."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class FilesPassBy(QObject):
    """Keep fields from taking a dropped file for words, which would write its address into a note."""

    def __init__(self, around: QWidget) -> None:
        """Watch every field within a widget that takes drops."""
        super().__init__(around)
        for field in around.findChildren(QWidget):
            if field.acceptDrops():
                field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse files on entering, so that Qt asks the widget around the field."""
        del watched
        if event.type() != QEvent.Type.DragEnter or not isinstance(event, QDropEvent):
            return False
        if not local_files(event.mimeData()):
            return False
        event.ignore()
        return True
