"""What the File menu does: asks for a name where one is needed, and says what came of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from briefer.core.errors import BrieferError
from briefer.core.events import PersonNamed
from briefer.readers import SUFFIXES
from briefer.store import brief_file, files, log, settings
from briefer.ui.sample import own_sample

if TYPE_CHECKING:
    from briefer.ui.window import Window


class FileActions(QObject):
    """Ask where, then do it. The second half of each is a method of its own, for drops, tests and the command line."""

    def __init__(self, window: Window) -> None:
        """Act on a window's session."""
        super().__init__(window)
        self._window = window
        self._session = window.session

    def new(self) -> None:
        """Ask for a name and make a brief there."""
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("New brief"), str(self._folder() / f"Brief{log.SUFFIX}"), _brief_filter()
        )
        if name:
            self.new_at(Path(name))

    def new_at(self, path: Path) -> None:
        """Make a brief and open it. A name the user agreed to replace is kept under a dated name first."""
        path = path if path.suffix == log.SUFFIX else path.with_name(path.name + log.SUFFIX)
        try:
            if path.exists():
                files.keep_copy(path)
                path.unlink()
            brief_file.new_brief(path, self._session.settings)
        except (BrieferError, OSError) as error:
            self._session.failed.emit(error if isinstance(error, BrieferError) else BrieferError(str(error)))
            return
        self.open_at(path)

    def open(self) -> None:
        """Ask for a brief or articles and open them."""
        patterns = " ".join(f"*{suffix}" for suffix in (log.SUFFIX, *SUFFIXES))
        names, _filter = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open"), str(self._folder()), self.tr("Briefs and articles") + f" ({patterns})"
        )
        self._window.take([Path(name) for name in names])

    def open_at(self, path: Path) -> None:
        """Open a brief; what cannot be opened leaves the one before open."""
        self._window.leave_brief()
        try:
            self._session.open(path)
        except BrieferError as error:
            self._session.failed.emit(error)

    def open_sample(self) -> None:
        """Open the user's copy of the sample brief."""
        try:
            path = own_sample()
        except BrieferError as error:
            self._session.failed.emit(error)
        else:
            self.open_at(path)

    def add_articles(self) -> None:
        """Ask for articles and add them."""
        patterns = " ".join(f"*{suffix}" for suffix in SUFFIXES)
        names, _filter = QFileDialog.getOpenFileNames(
            self._window, self.tr("Add articles"), str(self._folder()), self.tr("Articles") + f" ({patterns})"
        )
        self._window.take([Path(name) for name in names])

    def add_folder(self) -> None:
        """Ask for a folder and add all articles in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder"), str(self._folder()))
        self._window.take([Path(name)] if name else [])

    def save(self) -> None:
        """Say that all is saved, or why not. There is nothing else to do: each change is saved as it happens."""
        self._window.flush()
        if self._session.flush(2.0):
            self._session.told.emit(self.tr("All changes are saved in {0}.").format(self._session.path or ""))
        elif self._session.save_problem is not None:
            self._session.failed.emit(self._session.save_problem)

    def save_copy(self) -> None:
        """Ask for a name and write the whole log there."""
        path = self._session.path or self._folder() / f"brief{log.SUFFIX}"
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(path.with_stem(f"{path.stem} copy")), _brief_filter()
        )
        if name:
            self.save_copy_at(Path(name))

    def save_copy_at(self, path: Path) -> None:
        """Write the whole log, unsaved changes included, to a file."""
        self._window.flush()
        try:
            self._session.save_copy(path)
        except BrieferError as error:
            self._session.failed.emit(error)
        else:
            self._session.told.emit(self.tr("A copy was saved as {0}.").format(path))

    def write_memo(self) -> None:
        """Write the memo beside the brief; ask for a name only the first time."""
        self._window.flush()
        path = self._session.path
        suggested = (path or self._folder() / "brief").with_suffix(".docx")
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Write memo"), str(suggested), self.tr("Word document") + " (*.docx)"
        )
        if name:
            self.write_memo_at(Path(name))

    def write_memo_at(self, path: Path) -> None:
        """Compile the memo and put it in place; a memo that stood there is kept under a dated name."""
        from briefer.memo.compiling import compile_memo

        self._window.flush()
        try:
            data, _remarks = compile_memo(self._session.brief.snapshot(), today=datetime.now().astimezone().date())
            kept = files.keep_copy(path) if path.exists() else None
            files.write_atomically(path, data)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        said = self.tr("The memo was written to {0}.").format(path)
        if kept:
            said += " " + self.tr("The one before is kept as {0}.").format(kept.name)
        self._session.told.emit(said)

    def ask_name(self) -> None:
        """Ask for the annotator's name, which stands beside each passage."""
        name, agreed = QInputDialog.getText(
            self._window,
            self.tr("Your name"),
            self.tr("Your name, as colleagues see it beside your passages:"),
            text=self._session.settings.name,
        )
        if agreed and name.strip():
            self.name_as(name.strip())

    def name_as(self, name: str) -> None:
        """Take a name from now on."""
        self._session.settings.name = name
        settings.save(self._session.settings)
        self._session.record(PersonNamed(person=self._session.settings.person, name=name))

    def _folder(self) -> Path:
        path = self._session.path
        return path.parent if path and not self._session.is_sample else settings.documents_dir()


def _brief_filter() -> str:
    return QCoreApplication.translate("FileActions", "Brief") + f" (*{log.SUFFIX})"
