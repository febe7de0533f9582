"""The directory: the vocabulary of massage, therapists' listings, and training.

Owns: massage types, techniques, conditions, contraindications, practices; listings with their
credentials, prices, places and memberships; training providers with their events; invitations that
link a listing to an account. Knows nothing of articles, home pages or how GraphQL is served.
"""
