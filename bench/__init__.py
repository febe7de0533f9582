"""Measures Touchpoint against what people would run instead of it.

Owns a content generator, the questions that every peer is asked, and the peers themselves, which run in an
environment of their own. The application knows nothing of it.
"""
