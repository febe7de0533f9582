"""Partners: who they are, their keys, and what a caller may spend.

Owns partners and API keys, their admin, and the three questions that every public door asks:
who asks (`audience`), from where (`addresses`), and how much is left (`budgets`). It knows nothing
of GraphQL, of content and of how a door words its refusal.
"""
