"""The machine: paths, keychain, files, clock."""
