"""The shop's words and the shop's rules. Plain Python: no I/O, no clock, no third party."""
