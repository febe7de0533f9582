"""The ground of the tests themselves: migrated rows are there after a test that commits."""

import pytest
from wagtail.models import Locale, Page, Site

from tests.databases import of_this_run


@pytest.mark.engines
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", [1, 2])
def test_rows_of_migrations_come_back_after_a_test_that_commits(turn: int) -> None:
    assert Site.objects.exists()
    assert Locale.objects.exists()
    root = Page.objects.get(depth=1)
    assert not Page.objects.filter(title="Committed").exists()
    root.add_child(instance=Page(title="Committed", slug=f"committed-{turn}"))
    Site.objects.all().delete()


@pytest.mark.django_db
def test_each_run_has_a_database_of_its_own() -> None:
    database = of_this_run()
    if hasattr(database, "name"):
        assert database.connection.settings_dict["NAME"] == database.name
