"""The columns beside the panes: articles and tags on the left, passages and the chosen one's card on the right."""
