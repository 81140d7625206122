"""Charts drawn by QPainter."""
