"""Briefs in a folder that a real sync engine keeps the same on two machines."""
