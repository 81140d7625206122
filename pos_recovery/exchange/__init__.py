"""Bytes <-> values: sales files of tills, menus, files for the bookkeeper. One module per format family."""
