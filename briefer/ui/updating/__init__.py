"""A newer text of an article, in the window: looking for its passages, and settling what is not exact."""
