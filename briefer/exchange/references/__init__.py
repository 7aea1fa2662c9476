"""What is known about articles, out to programs that manage references and in from them: RIS, BibTeX, CSL-JSON."""
