"""The facts of the archive as frozen values. Uses the standard library only, and does no input or output."""
