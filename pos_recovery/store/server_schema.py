"""The schema as a server's catalogue spells it: tables, columns, rules, indexes, triggers and functions, all as made.

One question gives its digest. Servers of PostgreSQL 13 to 18 spell the same schema alike; one that does not is asked
itself: it makes our tables once more in a schema of their own, which is rolled back, and the two are compared.
"""

from __future__ import annotations

import secrets

from sqlalchemy import Connection, text

from .schema_text import Lines, first_difference

# Of `_LINES` after all migrations; `tests/store/test_server_schema.py` says the new one when a migration is added.
KNOWN = "5a3a8ca353af9182166a2445ba92506bfa01b833dcb4e7b7ef375d54c1b6ce3d"
# What belongs to an extension is its own matter. An index, a trigger or a default of ours is named by its table.
_LINES = """
WITH here AS (SELECT oid, quote_ident(nspname) || '.' AS prefix FROM pg_namespace WHERE nspname = current_schema()),
ours AS (
    SELECT c.* FROM pg_class c JOIN here ON c.relnamespace = here.oid
    WHERE c.relkind NOT IN ('i', 'I', 't') AND NOT EXISTS (
        SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
),
lines (kind, name, told) AS (
    SELECT CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'S' THEN 'sequence' ELSE 'view' END,
        relname::text, concat_ws(' ', relkind, relpersistence, relrowsecurity, relforcerowsecurity, relispartition)
    FROM ours
    UNION ALL
    SELECT 'column', ours.relname || '.' || a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attnotnull THEN 'not null' END, 'default ' || pg_get_expr(d.adbin, d.adrelid),
        CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END,
        nullif(a.attidentity, ''), nullif(a.attgenerated, ''))
    FROM ours JOIN pg_attribute a ON a.attrelid = ours.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = ours.oid AND d.adnum = a.attnum
    UNION ALL
    SELECT 'rule', ours.relname || '.' || o.conname,
        concat_ws(' ', pg_get_constraintdef(o.oid), CASE WHEN NOT o.convalidated THEN 'not valid' END)
    FROM ours JOIN pg_constraint o ON o.conrelid = ours.oid AND o.contype IN ('c', 'f', 'p', 'u', 'x')
    UNION ALL
    SELECT 'index', i.indexrelid::regclass::text, concat_ws(' ', replace(pg_get_indexdef(i.indexrelid), prefix, ''),
        CASE WHEN NOT (i.indisvalid AND i.indisready) THEN 'not valid' END)
    FROM here, ours JOIN pg_index i ON i.indrelid = ours.oid
    UNION ALL
    SELECT 'trigger', ours.relname || '.' || g.tgname,
        concat_ws(' ', replace(pg_get_triggerdef(g.oid), prefix, ''), g.tgenabled)
    FROM here, ours JOIN pg_trigger g ON g.tgrelid = ours.oid AND NOT (g.tgisinternal AND g.tgenabled = 'O')
    UNION ALL
    SELECT 'rewriting rule', ours.relname || '.' || r.rulename, r.ev_type::text
    FROM ours JOIN pg_rewrite r ON r.ev_class = ours.oid AND r.rulename <> '_RETURN'
    UNION ALL
    SELECT 'policy', ours.relname || '.' || y.polname, y.polcmd::text FROM ours JOIN pg_policy y ON polrelid = ours.oid
    UNION ALL
    SELECT 'heir', h.inhrelid::regclass::text, ours.relname FROM ours JOIN pg_inherits h ON h.inhparent = ours.oid
    UNION ALL
    SELECT 'function', f.oid::regprocedure::text, concat_ws(' ', l.lanname, f.prosecdef, f.proconfig::text, f.prosrc)
    FROM pg_proc f JOIN here ON f.pronamespace = here.oid JOIN pg_language l ON l.oid = f.prolang
    WHERE NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = f.oid AND deptype = 'e')
)
"""
_ALL = text(_LINES + "SELECT kind, name, told FROM lines")
_DIGEST = text(
    _LINES + "SELECT encode(sha256(convert_to(string_agg(line, E'\\n' ORDER BY line COLLATE \"C\"), 'UTF8')), 'hex') "
    "FROM (SELECT concat_ws('|', kind, name, told) AS line FROM lines) AS each_line"
)


def lines(connection: Connection) -> Lines:
    """(kind, name) -> how the server spells it."""
    return {(kind, name): told for kind, name, told in connection.execute(_ALL)}


def digest(connection: Connection) -> str:
    """SHA-256 of them all, made by the server: one short answer."""
    return str(connection.scalar(_DIGEST))


def difference(connection: Connection) -> str | None:
    """The first thing that is not as we made it, in plain words; None when all is."""
    if digest(connection) == KNOWN:
        return None
    made = _made_here(connection)
    return "the tables are not as they were made" if made is None else first_difference(lines(connection), made)


def _made_here(connection: Connection) -> Lines | None:
    """The lines of tables that this very server makes anew and forgets again; None where it may not."""
    from psycopg.errors import InsufficientPrivilege
    from sqlalchemy.exc import DBAPIError

    from .migrate import run_migrations

    name = f"compared_{secrets.token_hex(8)}"
    with connection.engine.connect() as other:
        try:
            other.execute(text("SET TRANSACTION READ WRITE"))
            other.execute(text(f"CREATE SCHEMA {name}"))
            other.execute(text(f"SET LOCAL search_path TO {name}"))
            run_migrations(other)
            return lines(other)
        except DBAPIError as error:
            if isinstance(error.orig, InsufficientPrivilege):
                return None
            raise
        finally:
            other.rollback()
