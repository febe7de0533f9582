"""Running Touchpoint: health, the worker, the table of settings. Knows nothing of content."""
