"""Working with others, in the window: what colleagues brought, and taking in what they mailed."""
