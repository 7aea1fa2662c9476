"""The briefing memo: what stands in it (pure data and functions) and, in `word/`, how it becomes a Word file."""
