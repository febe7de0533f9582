"""The pictures of the demo: drawn by code, one motif a function."""
