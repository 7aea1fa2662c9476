"""The mark by which a memo of ours is known again, whoever asks: the namespace of the data it carries."""

from __future__ import annotations

MEMO_NAMESPACE = "urn:briefer:memo:1"
"""Of a custom XML part in the .docx (ECMA-376-1, 15.2.5)."""
