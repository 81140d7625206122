"""The command line: Typer commands, one module per noun. See CLI.md of the contract."""
