"""The memo written and compiled again from the window, around what its reader edited."""
