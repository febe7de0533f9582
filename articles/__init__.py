"""Articles: therapy guides with numbered references, and the people who write and review them.

Owns: article pages and their blocks, references and citations, people, the import of articles.
May name models of `directory`; knows nothing of GraphQL or of the pages of `home`.
"""
