"""Views of the office as people read them at a counter, one module per noun."""
