"""The machinery of the GraphQL API.

Owns: HTTP, the composition of the schema, limits, batches, connections, scalars, and the types of
what `cms.content` holds. Knows no content type of the apps above: each app has a `graphql` package
that is found by its name, and registers its types and root fields here.
"""
