"""The window: Qt Widgets on the office. It asks and shows; it knows no rules, no SQL and no files of the shop."""
