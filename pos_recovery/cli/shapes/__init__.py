"""Views of the office as the JSON documents of CLI.md, one module per noun: exact keys, amounts as decimal strings."""
