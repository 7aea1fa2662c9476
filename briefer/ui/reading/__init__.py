"""The reading room: articles side by side, their passages highlighted, tagged by one gesture and one key."""
