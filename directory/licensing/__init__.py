"""What regions ask of massage therapists by law: the facts that come with Touchpoint, and how they are loaded.

`rules.csv` holds what was read on the day that it names, with its source. What could not be confirmed
(California's voluntary certification, Vermont) is left out: the API then says nothing of the region.
The team keeps the rows up to date in the admin; a row that they have checked later is never replaced.
"""
