"""The counter app (Qt Widgets)."""
