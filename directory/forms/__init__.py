"""Forms of the admin and of the invitation."""
