"""Pictures of every screen, for people to look at; `tests/ui/test_fits.py` measures the same screens."""
