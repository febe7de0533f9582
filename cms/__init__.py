"""The ground of Touchpoint: settings, wiring, and machinery that knows no content type by name.

Apps stand on it (`home` on `articles` on `directory` on `cms`) and register with it; it imports none of them.
"""
