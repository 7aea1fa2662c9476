"""What the File menu does: asks for a name where one is needed, and says what came of it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog

from briefer.core.errors import BrieferError
from briefer.core.events import PersonNamed
from briefer.readers import SUFFIXES
from briefer.store import brief_file, files, log, settings, unpacking
from briefer.ui.sample import own_sample

if TYPE_CHECKING:
    from briefer.ui.recompiling.writing import MemoWriting
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
            self._window,
            self.tr("New brief"),
            str(self.folder / f"{self.tr('Brief', 'a file')}{log.SUFFIX}"),
            _brief_filter(),
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
        patterns = " ".join(f"*{suffix}" for suffix in (log.SUFFIX, *SUFFIXES, unpacking.SUFFIX))
        names, _filter = QFileDialog.getOpenFileNames(
            self._window, self.tr("Open"), str(self.folder), self.tr("Briefs, articles and memos") + f" ({patterns})"
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
            self._window, self.tr("Add articles"), str(self.folder), self.tr("Articles") + f" ({patterns})"
        )
        self._window.take([Path(name) for name in names])

    def add_folder(self) -> None:
        """Ask for a folder and add all articles in it."""
        name = QFileDialog.getExistingDirectory(self._window, self.tr("Add a folder"), str(self.folder))
        self._window.take([Path(name)] if name else [])

    def save(self) -> None:
        """Say that all is saved, or why not. There is nothing else to do: each change is saved as it happens."""
        self._window.flush()
        if self._session.path is None or self._session.read_only:
            self._session.told.emit(self.tr("There is nothing to save here."))
        elif self._session.flush(2.0):
            self._session.told.emit(self.tr("All changes are saved in {0}.").format(self._session.saved_in))
        else:
            self._session.failed.emit(self._session.save_problem or BrieferError(self.tr("The disk is slow.")))

    def save_copy(self) -> None:
        """Ask for a name and write the whole log there."""
        path = self._session.path or self.folder / f"brief{log.SUFFIX}"
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a copy"),
            str(path.with_stem(self.tr("{name} copy").format(name=path.stem))),
            _brief_filter(),
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
        name, _filter = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Write memo"),
            str(self.memos.suggested),
            self.tr("Word document") + " (*.docx)",
            # Nothing is lost by saying yes: the memo that stands there is kept.
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.write_memo_at(Path(name))

    def write_memo_at(self, path: Path) -> None:
        """Write the memo, or compile one that stands there again; where it was edited, ask what is to stand."""
        self.memos.write(_ending_in(".docx", path))

    def open_memo_at(self, path: Path) -> None:
        """Show the passages of a memo in context: in its brief or, where that is not at hand, in its excerpts."""
        from briefer.ui.opened_memo.opening import open_memo

        open_memo(self._window, path)

    @cached_property
    def memos(self) -> MemoWriting:
        """What writes the memo, made when it is first needed."""
        from briefer.ui.recompiling.writing import MemoWriting

        return MemoWriting(self._window)

    def export_memo(self) -> None:
        """Ask where, and write the memo as PDF, HTML or Markdown."""
        from briefer.ui.memo_desk.writing import SUFFIXES

        self._window.flush()
        path = self._session.path
        suggested = (path or self.folder / "brief").with_suffix(SUFFIXES[0])
        filters = ";;".join(f"{suffix[1:].upper()} (*{suffix})" for suffix in SUFFIXES)
        name, chosen = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export memo"),
            str(suggested),
            filters,
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            suffix = next((each for each in SUFFIXES if f"*{each}" in chosen), SUFFIXES[0])
            self.export_memo_at(Path(name) if Path(name).suffix else _ending_in(suffix, Path(name)))

    def export_memo_at(self, path: Path) -> None:
        """Write the memo in the form that its name asks for; a file that stood there is kept under a dated name."""
        if path.suffix.lower() == ".docx":
            self.write_memo_at(path)
        else:
            self._export_memo(path)

    def _export_memo(self, path: Path) -> None:
        from briefer.ui.memo_desk.writing import memo_bytes

        self._window.flush()
        if path.is_dir():
            self._session.failed.emit(BrieferError(f"{path.name} is a folder.", "Give the memo another name."))
            return
        try:
            data = memo_bytes(self._session.brief, path.suffix, self._window.look)
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

    @property
    def folder(self) -> Path:
        """Where to look for files and to put them: beside the brief, unless that is one the program keeps itself."""
        path = self._session.path
        return path.parent if path and not path.is_relative_to(settings.data_dir()) else settings.documents_dir()


def _ending_in(suffix: str, path: Path) -> Path:
    """Return a name as the file dialogs of some systems give it back, without its ending, with it."""
    return path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)


def _brief_filter() -> str:
    return QCoreApplication.translate("FileActions", "Brief", "a file") + f" (*{log.SUFFIX})"
