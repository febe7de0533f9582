"""What people would run instead, with the same content: one Wagtail project, of which each peer shows one door.

Runs in an environment of its own (`requirements.txt`), since grapple's and strawberry's needs are not Touchpoint's.
"""
