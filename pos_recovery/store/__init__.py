"""The only room that knows SQL. SQLite and PostgreSQL, one schema."""
