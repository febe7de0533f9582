import django.contrib.postgres.search
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

INDEXES = {
    "search_document_vector": "gin (vector)",
    "search_document_names": "gin (names gin_trgm_ops)",
}


def add_indexes(apps, schema_editor):
    """Of PostgreSQL alone: SQLite has neither vectors nor trigrams."""
    if schema_editor.connection.vendor == "postgresql":
        for name, method in INDEXES.items():
            schema_editor.execute(f"CREATE INDEX {name} ON search_searchdocument USING {method}")


def drop_indexes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name in INDEXES:
            schema_editor.execute(f"DROP INDEX {name}")


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        TrigramExtension(),
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("object_id", models.BigIntegerField()),
                ("title", models.TextField()),
                ("text", models.TextField()),
                ("names", models.TextField()),
                ("words", models.TextField()),
                ("vector", django.contrib.postgres.search.SearchVectorField(null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "object_id"), name="search_document_of_object")
                ],
            },
        ),
        migrations.RunPython(add_indexes, drop_indexes),
    ]
