"""The page at `/graphql/playground/`, where developers write queries and run them.

Owns the page, its policy and the examples that it opens with, which are the documents in
`docs/queries/`. `client/` holds the sources of the bundle in `static/graphql_api/playground/`, which is
committed: a server needs no Node. Knows nothing of the schema: the page asks the endpoint as any
other client does, without cookies.
"""
