from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

COMMAND = "cms.operations.management.commands.prepare_development"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _development(settings: Any, tmp_path: Path) -> None:
    settings.DEBUG = True
    settings.BASE_DIR = tmp_path
    (tmp_path / "var").mkdir()


def prepare() -> str:
    output = StringIO()
    with mock.patch(f"{COMMAND}.call_command"):  # the migrations and the demo have tests of their own
        call_command("prepare_development", stdout=output)
    return output.getvalue()


def test_the_printed_login_opens_the_admin(client: Any) -> None:
    password = prepare().rpartition("password: ")[2].strip()
    answer = client.post("/admin/login/", {"username": "editor", "password": password, "next": "/admin/"})
    assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_a_second_start_prints_the_same_login() -> None:
    assert prepare() == prepare()


def test_the_password_can_be_read_by_its_owner_only(tmp_path: Path) -> None:
    prepare()
    assert (tmp_path / "var" / "editor-password").stat().st_mode & 0o777 == 0o600


def test_a_password_that_was_changed_is_left_alone() -> None:
    prepare()
    editor = get_user_model().objects.get(username="editor")
    editor.set_password("chosen by hand")
    editor.save()
    assert prepare().endswith("password: the one that you chose\n")
    editor.refresh_from_db()
    assert editor.check_password("chosen by hand")


def test_outside_development_it_refuses_and_makes_no_account(settings: Any) -> None:
    settings.DEBUG = False
    with pytest.raises(CommandError, match="DEBUG only"):
        call_command("prepare_development")
    assert not get_user_model().objects.exists()
