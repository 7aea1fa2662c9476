"""End to end: the program driven as a user drives it, and what it left behind read back."""
