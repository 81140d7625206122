"""Values -> paper: vouchers and reports."""
