"""Defines the facts of the archive as frozen values and the rules that content can break.

The package uses no third-party library, and does no input or output. Of the archive it imports the messages alone.
"""
