"""The limit: each question as one SQL statement over Touchpoint's tables, whose JSON goes out as PostgreSQL writes it.

No GraphQL, no models, no rule of visibility but `live`, no cost, no key: nobody could run this, and nothing on these
tables could be faster without a cache.
"""

import os
import threading
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qsl

import psycopg

PICTURE = """
    json_build_object('text', image.alternative_text, 'url', '/media/' || cut.file,
                      'width', cut.width, 'height', cut.height)
"""
CUT = """
    content_libraryimage image JOIN content_rendition cut ON cut.image_id = image.id AND cut.filter_spec =
"""
PATH = "substr(page.url_path, length('/bench/'))"

STATEMENTS = {
    "/article": rf"""
SELECT json_build_object(
    'title', page.title,
    'standfirst', article.standfirst,
    'hero', (SELECT {PICTURE} FROM {CUT} 'fill-1920x1080|format-jpeg' WHERE image.id = article.hero_id),
    'body', article.body,
    'references', (
        SELECT json_agg(json_build_object('title', title, 'source', source, 'year', year, 'doi', doi)
                        ORDER BY sort_order)
        FROM articles_reference WHERE page_id = page.id),
    'pictures', (
        SELECT json_object_agg(image.id, {PICTURE}) FROM {CUT} 'width-1440|format-jpeg'
        WHERE image.id IN (
            SELECT value::bigint FROM jsonb_path_query(article.body, '$[*].value.image') value)),
    'massage_types', (
        SELECT json_object_agg(id, json_build_object('name', name, 'slug', slug)) FROM directory_massagetype
        WHERE live AND id IN (
            SELECT value::bigint
            FROM jsonb_path_query(article.body, '$[*].value.entries[*].value.massage_type') value)),
    'paths', (
        SELECT json_object_agg(page.id, {PATH}) FROM wagtailcore_page page
        WHERE live AND id IN (
            SELECT found[1]::int
            FROM regexp_matches(article.body::text, 'linktype=\\"page\\" id=\\"(\d+)', 'g') found)))::text
FROM wagtailcore_page page JOIN articles_articlepage article ON article.page_ptr_id = page.id
WHERE page.live AND page.slug = %(slug)s
""",
    "/newest": f"""
SELECT json_agg(json_build_object(
    'title', page.title, 'path', {PATH}, 'standfirst', page.standfirst, 'picture', {PICTURE})
    ORDER BY page.first_published_at DESC, page.id DESC)::text
FROM (
    SELECT * FROM wagtailcore_page page JOIN articles_articlepage article ON article.page_ptr_id = page.id
    WHERE page.live ORDER BY page.first_published_at DESC, page.id DESC LIMIT 20) page
JOIN {CUT} 'fill-800x533|format-jpeg' ON image.id = page.hero_id
""",
    "/therapists": f"""
SELECT json_agg(json_build_object(
    'name', page.title, 'path', {PATH}, 'summary', page.summary,
    'city', (SELECT city FROM directory_practicelocation WHERE listing_id = page.id),
    'types', (
        SELECT json_agg(json_build_object('name', entry.name, 'is_speciality', offer.is_speciality)
                        ORDER BY offer.sort_order)
        FROM directory_offeredmassagetype offer JOIN directory_massagetype entry ON entry.id = offer.massage_type_id
        WHERE offer.listing_id = page.id))
    ORDER BY page.sort_name, page.id)::text
FROM (
    SELECT * FROM wagtailcore_page page JOIN directory_therapistpage therapist ON therapist.page_ptr_id = page.id
    WHERE page.live ORDER BY therapist.sort_name, page.id LIMIT 50) page
""",
    "/nearest": """
SELECT json_agg(json_build_object('name', near.title, 'city', near.city) ORDER BY near.distance, near.id)::text
FROM (
    SELECT page.id, page.title, place.city,
           6371.0088 * acos(least(1.0, sin(radians(public_latitude)) * sin(radians(%(latitude)s::float))
             + cos(radians(public_latitude)) * cos(radians(%(latitude)s::float))
             * cos(radians(public_longitude - %(longitude)s::float)))) AS distance
    FROM directory_practicelocation place JOIN wagtailcore_page page ON page.id = place.listing_id
    WHERE page.live
      AND public_latitude BETWEEN %(latitude)s::float - 0.36 AND %(latitude)s::float + 0.36
      AND public_longitude BETWEEN %(longitude)s::float - 0.48 AND %(longitude)s::float + 0.48
    ORDER BY distance, page.id LIMIT 20) near
WHERE near.distance <= %(radius)s::float
""",
    "/search": f"""
SELECT json_agg(json_build_object('title', page.title, 'path', {PATH}))::text
FROM (
    SELECT object_id FROM search_searchdocument, plainto_tsquery('english', %(query)s) query
    WHERE kind = 'ARTICLE' AND vector @@ query ORDER BY ts_rank(vector, query) DESC, object_id LIMIT 20) found
JOIN wagtailcore_page page ON page.id = found.object_id
WHERE page.live
""",
}

_threads = threading.local()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The WSGI application: the path names the statement, the query string its parameters."""
    if not hasattr(_threads, "connection"):
        _threads.connection = psycopg.connect(os.environ["ONE_STATEMENT_DATABASE"], autocommit=True)
    parameters = dict(parse_qsl(environ["QUERY_STRING"]))
    row = _threads.connection.execute(STATEMENTS[environ["PATH_INFO"]], parameters, prepare=True).fetchone()
    body = row[0].encode()
    start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
    return [body]
