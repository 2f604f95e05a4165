"""What builds remember from one to the next: the database, its records, locks and signatures of files."""
