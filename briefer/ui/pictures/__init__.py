"""Pictures of the evidence: matrix, risk picture and coverage, on the screen and, as PNG, for the memo."""

from briefer.ui.pictures.printing import render

__all__ = ["render"]
