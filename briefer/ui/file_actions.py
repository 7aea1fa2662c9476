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
        path = _ending_in(log.SUFFIX, path)
        try:
            kept = self._make_way(path)
            brief_file.new_brief(path, self._session.settings)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        self.open_at(path)
        if kept is not None:
            self._session.told.emit(self.tr("The brief before is kept as {0}.").format(kept.name))

    def _make_way(self, path: Path) -> Path | None:
        """Put a brief that stands there under a dated name, unless somebody is writing to it; return that name."""
        if not path.exists():
            return None
        if self._is_open(path):
            raise BrieferError(f"{path.name} is the brief that is open.", "Take another name.")
        log.LogWriter(path).close()
        kept = files.keep_copy(path)
        try:
            path.unlink()
        except OSError as error:
            raise BrieferError(f"{path.name} could not be replaced: {error.strerror}.", "Take another name.") from error
        return kept

    def _is_open(self, path: Path) -> bool:
        here = self._session.path
        return here is not None and here.resolve() == path.resolve()

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
        if self._session.path is None or self._session.read_only:
            self._session.told.emit(self.tr("There is nothing to save here."))
        elif self._session.flush(2.0):
            self._session.told.emit(self.tr("All changes are saved in {0}.").format(self._session.path))
        else:
            self._session.failed.emit(self._session.save_problem or BrieferError(self.tr("The disk is slow.")))

    def save_copy(self) -> None:
        """Ask for a name and write the whole log there."""
        path = self._session.path or self._folder() / f"brief{log.SUFFIX}"
        name, _filter = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(path.with_stem(f"{path.stem} copy")), _brief_filter()
        )
        if name:
            self.save_copy_at(Path(name))

    def save_copy_at(self, path: Path) -> None:
        """Write the whole log, unsaved changes included, to a file; work goes on there if this one is read-only."""
        self._window.flush()
        path = _ending_in(log.SUFFIX, path)
        if self._is_open(path) and path.is_file():
            # The copy would take the place of a file that is being appended to.
            self.save()
            return
        locked = self._session.read_only
        try:
            self._session.save_copy(path)
        except BrieferError as error:
            self._session.failed.emit(error)
            return
        if locked:
            self.open_at(path)
        if not (locked and self._session.complaints):
            self._session.told.emit(self.tr("A copy was saved as {0}.").format(path))

    def write_memo(self) -> None:
        """Ask where, beside the brief at first, and write the memo."""
        self._window.flush()
        path = self._session.path
        suggested = (path or self._folder() / "brief").with_suffix(".docx")
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Write memo"),
            str(suggested),
            self.tr("Word document") + " (*.docx)",
            # Nothing is lost by saying yes: the memo that stands there is kept.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.write_memo_at(Path(name))

    def write_memo_at(self, path: Path) -> None:
        """Compile the memo and put it in place; a memo that stood there is kept under a dated name."""
        from briefer.memo.compiling import compile_memo

        self._window.flush()
        path = _ending_in(".docx", path)
        if path.is_dir():
            self._session.failed.emit(BrieferError(f"{path.name} is a folder.", "Give the memo another name."))
            return
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
        session = self._session
        session.settings.name = name
        try:
            settings.save(session.settings)
        except BrieferError as error:
            session.failed.emit(error)
        if not session.read_only:
            session.record(PersonNamed(person=session.settings.person, name=name))
        session.told.emit(self.tr("Your passages carry the name {0} from now on.").format(name))

    def _folder(self) -> Path:
        path = self._session.path
        return path.parent if path and not self._session.is_sample else settings.documents_dir()


def _ending_in(suffix: str, path: Path) -> Path:
    """Return a name as the file dialogs of some systems give it back, without its ending, with it."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _brief_filter() -> str:
    return QCoreApplication.translate("FileActions", "Brief") + f" (*{log.SUFFIX})"
