"""The back office: one use case per function. No Qt, no SQL."""
