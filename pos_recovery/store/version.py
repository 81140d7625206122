"""What our files and databases are told apart by."""

APPLICATION_ID = 0x4D495231  # "MIR1", in the header of every file of ours
SCHEMA_VERSION = 5
