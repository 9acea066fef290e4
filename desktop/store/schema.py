# SPDX-License-Identifier: EUPL-1.2
"""The tables of a plan's file, as migrations that never change once released.

Imported only to create or to migrate a file: sqlite_utils is slow to import, and a file of the
current schema needs none of it.
"""

import sqlite3

from sqlite_utils import Database, Migrations

# CHECKs are the last line of defence: JSON that is an object or a list begins like one
MIGRATIONS = Migrations("plan-social")

FIRST_TABLES = (
    """
    CREATE TABLE plan (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        ident TEXT NOT NULL,
        schema TEXT NOT NULL,
        kind TEXT NOT NULL,
        edition TEXT,
        stage TEXT NOT NULL CHECK (stage IN ('ciorna', 'proiect', 'final')),
        title TEXT NOT NULL,
        first_year INTEGER NOT NULL,
        last_year INTEGER NOT NULL,
        administration_kind TEXT NOT NULL,
        administration TEXT NOT NULL,
        county TEXT NOT NULL,
        siruta INTEGER,
        officials TEXT NOT NULL CHECK (json_valid(officials) AND officials LIKE '[%'),
        acts TEXT NOT NULL CHECK (json_valid(acts) AND acts LIKE '[%'),
        letterhead TEXT
            CHECK (letterhead IS NULL OR (json_valid(letterhead) AND letterhead LIKE '{%')),
        picture TEXT CHECK (picture IS NULL OR letterhead IS NOT NULL),
        kept TEXT NOT NULL CHECK (json_valid(kept) AND kept LIKE '{%')
    ) STRICT
    """,
    """
    CREATE TABLE section (
        id INTEGER PRIMARY KEY,
        position INTEGER NOT NULL,
        ident TEXT NOT NULL,
        key TEXT,
        level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
        heading TEXT,
        state TEXT NOT NULL CHECK (state IN ('todo', 'filled', 'not-applicable', 'left-out')),
        sentence TEXT,
        kept TEXT NOT NULL CHECK (json_valid(kept) AND kept LIKE '{%')
    ) STRICT
    """,
    """
    CREATE TABLE block (
        id INTEGER PRIMARY KEY,
        section_id INTEGER NOT NULL REFERENCES section (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'list', 'table', 'signature')),
        ident TEXT,
        role TEXT,
        text TEXT,
        content TEXT NOT NULL CHECK (json_valid(content) AND content LIKE '{%'),
        kept TEXT NOT NULL CHECK (json_valid(kept) AND kept LIKE '{%'),
        CHECK (kind <> 'paragraph' OR text IS NOT NULL),
        CHECK (kind <> 'table' OR (ident IS NOT NULL AND role IS NOT NULL))
    ) STRICT
    """,
    """
    CREATE TABLE list_item (
        id INTEGER PRIMARY KEY,
        block_id INTEGER NOT NULL REFERENCES block (id),
        position INTEGER NOT NULL,
        marker TEXT NOT NULL,
        text TEXT NOT NULL,
        indent INTEGER NOT NULL,
        tight INTEGER NOT NULL CHECK (tight IN (0, 1)),
        kept TEXT NOT NULL CHECK (json_valid(kept) AND kept LIKE '{%')
    ) STRICT
    """,
    """
    CREATE TABLE table_row (
        id INTEGER PRIMARY KEY,
        block_id INTEGER NOT NULL REFERENCES block (id),
        position INTEGER NOT NULL,
        ident TEXT NOT NULL,
        kind TEXT NOT NULL
            CHECK (kind IN ('row', 'group', 'total', 'colnumbers', 'note', 'continuation')),
        cells TEXT NOT NULL CHECK (json_valid(cells) AND cells LIKE '{%'),
        continues TEXT,
        continues_columns TEXT
            CHECK (continues_columns IS NULL OR json_valid(continues_columns)),
        units TEXT NOT NULL CHECK (json_valid(units) AND units LIKE '{%'),
        also TEXT NOT NULL CHECK (json_valid(also) AND also LIKE '{%'),
        kept TEXT NOT NULL CHECK (json_valid(kept) AND kept LIKE '{%')
    ) STRICT
    """,
    """
    CREATE TABLE accepted_finding (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE CHECK (json_valid(key) AND key LIKE '[%'),
        reason TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        at TEXT NOT NULL,
        merge_key TEXT,
        label TEXT NOT NULL CHECK (json_valid(label) AND label LIKE '{%'),
        changes TEXT NOT NULL CHECK (json_valid(changes) AND changes LIKE '[%')
    ) STRICT
    """,
    "CREATE INDEX block_of_section ON block (section_id, position)",
    "CREATE INDEX item_of_list ON list_item (block_id, position)",
    "CREATE INDEX row_of_table ON table_row (block_id, position)",
)

COUNCIL_TABLES = (
    """
    ALTER TABLE plan ADD COLUMN council TEXT NOT NULL DEFAULT '{}'
        CHECK (json_valid(council) AND council LIKE '{%')
    """,
    """
    ALTER TABLE plan ADD COLUMN papers TEXT NOT NULL DEFAULT '[]'
        CHECK (json_valid(papers) AND papers LIKE '[%')
    """,
    """
    CREATE TABLE exported (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        version_at TEXT NOT NULL,
        what TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT
    """,
)

NOTICE = """
    UPDATE plan SET acts = replace(acts, '"kind":"announcement"', '"kind":"notice"')
"""  # one name for one paper: the page of general data had another than the checks


@MIGRATIONS()
def m001_tables_of_a_plan(db: Database) -> None:
    """Schema 1: the tree, the accepted findings and the journal."""
    for statement in FIRST_TABLES:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


@MIGRATIONS()
def m002_council_file(db: Database) -> None:
    """Schema 2: the council file of the plan, and which files were made of it."""
    for statement in COUNCIL_TABLES:
        db.execute(statement)
    db.execute(NOTICE)
    db.execute("PRAGMA user_version = 2")


def migrate(connection: sqlite3.Connection, migrations: Migrations = MIGRATIONS) -> None:
    """Bring an empty or older file to the current schema, each step in its own transaction."""
    migrations.apply(Database(connection))
