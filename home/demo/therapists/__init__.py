"""The therapists of the demo: their data by part of the world, and how listings are built."""
