"""The places of the app, one page a module."""
