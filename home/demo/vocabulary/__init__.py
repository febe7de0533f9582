"""The vocabulary of the demo: techniques, conditions, contraindications, practices, massage types, insurers."""
