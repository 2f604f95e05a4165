"""Files become values of the model, or problems with their lines: all problems of all files at once."""
