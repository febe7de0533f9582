"""Gives partner managers the permissions on partners and keys. There is no way back, as in 0002."""

from django.db import migrations

from home.roles import PARTNER_MANAGERS, create_role


def give_permissions(apps, schema_editor):
    create_role(apps, PARTNER_MANAGERS)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_roles"),
        ("partners", "0001_initial"),
    ]

    operations = [migrations.RunPython(give_permissions, migrations.RunPython.noop)]
