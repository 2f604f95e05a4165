"""The country's units since 2004, and the register's files of any place among them."""
