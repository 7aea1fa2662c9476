"""What the user prefers: name, language, type, keys, and how new memos begin."""
