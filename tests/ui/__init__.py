"""The window as its user meets it: its frame here, its rooms in the folders beneath."""
