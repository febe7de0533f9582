from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cms.settings.environment import VARIABLES


def test_the_table_names_every_variable_and_no_secret_default(settings: Any, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path
    call_command("settings_table")
    table = (tmp_path / "docs/operators/settings.md").read_text()
    for variable in VARIABLES:
        assert f"| `{variable.name}` |" in table
        assert variable.description in table
        if variable.is_secret and variable.development:
            assert variable.development not in table


def test_check_fails_until_the_table_is_written(settings: Any, tmp_path: Path) -> None:
    settings.BASE_DIR = tmp_path
    with pytest.raises(CommandError, match="not current"):
        call_command("settings_table", "--check")
    call_command("settings_table")
    call_command("settings_table", "--check")
