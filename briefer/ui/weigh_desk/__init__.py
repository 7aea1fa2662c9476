"""The Weigh desk: the evidence board, on which passages from several articles are put to points."""
