"""What screens, paper and the command line read. Frozen values, one module per noun."""
