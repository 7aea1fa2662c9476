"""Tests of the codebook on screen."""
