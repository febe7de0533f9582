"""Settings, one module for each way to run: `development`, `test` and `production`, all on `base`.

The environment is read through `environment` and nowhere else.
"""
