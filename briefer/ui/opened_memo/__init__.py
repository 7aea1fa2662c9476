"""A memo opened: its passages in context, in the brief it was made from or in the excerpts it carries."""
