"""Checks the photographs that articles show, and makes their derivatives."""
