"""The commands, one module per noun; each holds a Typer named `app`."""
