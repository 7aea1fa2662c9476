"""The command palette: whatever can be done or gone to, by typing a part of its name."""
