"""The schools of the demo and their events."""
