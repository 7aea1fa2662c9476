"""The memo desk: the memo's fields and checks on the left, its pages as they will print on the right."""
