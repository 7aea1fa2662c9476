"""Who else says this: the panel of ten sentences in other articles, and its place in the window."""
