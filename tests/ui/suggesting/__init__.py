"""Tests of the suggestions on screen."""
