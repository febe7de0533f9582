"""Template libraries of the top floor."""
