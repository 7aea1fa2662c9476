"""Finding words in all articles of a brief: what is looked for, where it stands, and the bar that one types in."""
