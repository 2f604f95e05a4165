"""What is true of the archive: frozen values without input or output, standard library only."""
