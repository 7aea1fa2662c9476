"""The codebook: the sub-tags under each kind, to be made, named, coloured, keyed, ordered, nested and merged."""
