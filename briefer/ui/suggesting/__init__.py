"""Suggestions: sentences that look like an argument, a risk or a recommendation, shown when asked for."""
