"""A newer text of an article, in the window."""
