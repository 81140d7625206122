"""Badges: a keyed digest of each person's, unique in a shop. Self-contained: imports nothing of the app."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

INDEX = "ix_person_shop_id_badge_key"


def upgrade() -> None:
    """A column that is empty for everybody who has no badge."""
    op.add_column("person", sa.Column("badge_key", sa.Text(), nullable=True))
    op.create_index(INDEX, "person", ["shop_id", "badge_key"], unique=True)
    if op.get_bind().dialect.name != "postgresql":  # as many as in the statistics of the first revision
        op.execute(f"INSERT INTO sqlite_stat1 VALUES ('person', '{INDEX}', '1000000 1000000 1')")
