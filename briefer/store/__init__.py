"""What is kept on disk: the `.briefer` log, whole files put in place safely, and the user's settings."""
