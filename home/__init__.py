"""The top floor: joins everything. Home page, standard pages, roles, demo content."""
