"""The demo frontend's server side: one shell for every public path.

It asks the schema in this process and writes the whole page as HTML; the modules in
`examples/frontend/` add what HTML alone cannot do. It reads content through GraphQL only, as any
frontend would, and knows no model.
"""
