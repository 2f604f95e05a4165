"""What builds remember: the database, its records, its lock, and the signatures of files."""
