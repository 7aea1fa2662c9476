"""What a brief is: records, events, the fold, and what a user can ask for. Knows neither Qt nor Word nor files."""
