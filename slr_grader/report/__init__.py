"""What the judgements come to: reports, tables, the class table."""
